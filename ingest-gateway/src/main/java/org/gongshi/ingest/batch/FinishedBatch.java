package org.gongshi.ingest.batch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a batch, as it is kept beside its rows.
 *
 * @param first what an answer shows of its findings; null in a file of an older version
 */
record FinishedBatch(
        BatchCounts counts, Instant doneAt, @Nullable List<FirstFindings.Located> first) {}
