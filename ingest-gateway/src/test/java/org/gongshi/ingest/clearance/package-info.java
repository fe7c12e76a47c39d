/** Tests of what stands between a case and its decision. */
@NullMarked
package org.gongshi.ingest.clearance;

import org.jspecify.annotations.NullMarked;
