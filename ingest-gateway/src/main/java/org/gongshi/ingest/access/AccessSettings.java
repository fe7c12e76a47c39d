package org.gongshi.ingest.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param adminKeyHash SHA-256, hex, of the operator's key; empty: nobody is the operator
 * @param requestsPerSecond calls a key may make in a second, as many at once
 * @param limitLoopback whether calls from this machine are limited too
 */
@ConfigurationProperties("gongshi.access")
public record AccessSettings(String adminKeyHash, int requestsPerSecond, boolean limitLoopback) {
    public AccessSettings {
        if (!adminKeyHash.matches("[0-9a-f]{64}|")) {
            throw new IllegalArgumentException("gongshi.access.admin-key-hash must be 64 hexadecimal digits");
        }
        if (requestsPerSecond < 1) {
            throw new IllegalArgumentException("gongshi.access.requests-per-second must be at least 1");
        }
    }
}
