package org.gongshi.ingest.batch;

import java.time.Duration;
import org.gongshi.ingest.tables.Limits;
import org.gongshi.ingest.tables.TableFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param limit greatest size of a batch
 * @param packedLimit greatest size of an XLSX file, which is packed
 * @param unpackedLimit greatest size of what is packed in a file
 * @param rowLimit most rows of a table
 * @param convertAtOnce a table up to this size is turned into rows before it is answered, so that its count is known
 * @param workers batches checked and sent at the same time
 * @param keepFor how long a finished batch stays on the disk
 * @param settleEvery how often a batch that waits for the processors looks for their receipts
 * @param pause how long a batch pauses when Kafka does not answer
 */
@ConfigurationProperties("gongshi.batch")
public record BatchSettings(
        DataSize limit,
        DataSize packedLimit,
        DataSize unpackedLimit,
        long rowLimit,
        DataSize convertAtOnce,
        int workers,
        Duration keepFor,
        Duration settleEvery,
        Duration pause) {
    public BatchSettings {
        if (workers < 1
                || rowLimit < 1
                || limit.toBytes() < 1
                || packedLimit.toBytes() < 1
                || unpackedLimit.toBytes() < 1) {
            throw new IllegalArgumentException("gongshi.batch: workers and limits must be at least 1");
        }
        if (settleEvery.toMillis() < 1 || pause.toMillis() < 1 || keepFor.isNegative()) {
            throw new IllegalArgumentException("gongshi.batch: times must be positive");
        }
    }

    /** @param rowBytes greatest size of a row */
    Limits limits(int rowBytes) {
        return new Limits(rowBytes, unpackedLimit.toBytes(), rowLimit);
    }

    long limit(TableFormat format) {
        return format == TableFormat.XLSX ? Math.min(limit.toBytes(), packedLimit.toBytes()) : limit.toBytes();
    }
}
