package org.gongshi.ingest.batch;

import java.time.Instant;

/** The end of a batch, as it is kept beside its rows. */
record FinishedBatch(BatchCounts counts, Instant doneAt) {}
