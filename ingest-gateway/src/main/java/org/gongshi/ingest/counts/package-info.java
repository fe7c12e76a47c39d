/** What an agency's registers and batches come to, month by month, for those who supervise it. */
@NullMarked
package org.gongshi.ingest.counts;

import org.jspecify.annotations.NullMarked;
