package org.gongshi.ingest.batch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param limit greatest size of a batch
 * @param workers batches checked and sent at the same time
 * @param keepFor how long a finished batch stays on the disk
 * @param settleEvery how often a batch that waits for the processors looks for their receipts
 * @param pause how long a batch pauses when Kafka does not answer
 */
@ConfigurationProperties("gongshi.batch")
public record BatchSettings(DataSize limit, int workers, Duration keepFor, Duration settleEvery, Duration pause) {
    public BatchSettings {
        if (workers < 1 || limit.toBytes() < 1) {
            throw new IllegalArgumentException("gongshi.batch: workers and limit must be at least 1");
        }
        if (settleEvery.toMillis() < 1 || pause.toMillis() < 1 || keepFor.isNegative()) {
            throw new IllegalArgumentException("gongshi.batch: times must be positive");
        }
    }
}
