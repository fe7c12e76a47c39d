/** Tests of the queue of rows to mend. */
@NullMarked
package org.gongshi.ingest.rejections;

import org.jspecify.annotations.NullMarked;
