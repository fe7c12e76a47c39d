package org.gongshi.ingest.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param adminKeyHash SHA-256, hex, of the operator's key; empty: nobody is the operator
 * @param requestsPerSecond calls a key may make in a second, as many at once
 * @param tellUses how often it is told when keys were last used
 * @param limitLoopback whether calls from this machine are limited too
 */
@ConfigurationProperties("gongshi.access")
public record AccessSettings(String adminKeyHash, int requestsPerSecond, Duration tellUses, boolean limitLoopback) {
    public AccessSettings {
        if (!adminKeyHash.matches("[0-9a-f]{64}|")) {
            throw new IllegalArgumentException("gongshi.access.admin-key-hash must be 64 hexadecimal digits");
        }
        if (requestsPerSecond < 1) {
            throw new IllegalArgumentException("gongshi.access.requests-per-second must be at least 1");
        }
        if (tellUses.toMillis() < 1) {
            throw new IllegalArgumentException("gongshi.access.tell-uses must be positive");
        }
    }
}
