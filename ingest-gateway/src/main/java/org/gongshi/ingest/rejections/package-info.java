/** The agency's queue of rows to mend (退回队列): what was rejected in batches, until it is mended or given up. */
@NullMarked
package org.gongshi.ingest.rejections;

import org.jspecify.annotations.NullMarked;
