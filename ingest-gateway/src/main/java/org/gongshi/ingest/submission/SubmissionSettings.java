package org.gongshi.ingest.submission;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** @param limit greatest size of one decision, alone or as a row */
@ConfigurationProperties("gongshi.submission")
public record SubmissionSettings(DataSize limit) {
    public SubmissionSettings {
        if (limit.toBytes() < 1024 || limit.toBytes() > DataSize.ofMegabytes(1).toBytes()) {
            throw new IllegalArgumentException(
                    "gongshi.submission.limit must lie between 1 kB and 1 MB, which Kafka takes");
        }
    }

    public int limitBytes() {
        return Math.toIntExact(limit.toBytes());
    }
}
