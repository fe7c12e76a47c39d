/** Tests of what receipts show. */
@NullMarked
package org.gongshi.ingest.receipts;

import org.jspecify.annotations.NullMarked;
