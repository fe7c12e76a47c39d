/** Where a submission stands. */
@NullMarked
package org.gongshi.ingest.receipts;

import org.jspecify.annotations.NullMarked;
