/** Tests of the gateway as a whole. */
@NullMarked
package org.gongshi.ingest;

import org.jspecify.annotations.NullMarked;
