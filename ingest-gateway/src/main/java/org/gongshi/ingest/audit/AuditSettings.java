package org.gongshi.ingest.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param keepFor how long notes stay on the disk */
@ConfigurationProperties("gongshi.audit")
public record AuditSettings(Duration keepFor) {
    public AuditSettings {
        if (keepFor.toDays() < 1) {
            throw new IllegalArgumentException("gongshi.audit.keep-for must be at least a day");
        }
    }
}
