/** Tests of what registers say about an act. */
@NullMarked
package org.gongshi.ingest.context;

import org.jspecify.annotations.NullMarked;
