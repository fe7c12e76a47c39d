/** Many submissions in one file: on disk first, then checked and sent row by row. */
@NullMarked
package org.gongshi.ingest.batch;

import org.jspecify.annotations.NullMarked;
