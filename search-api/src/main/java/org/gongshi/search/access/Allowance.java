package org.gongshi.search.access;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What may still be asked, told in the fields of the IETF's draft (RateLimit header fields for HTTP), as the gateway does.
 *
 * @param name of the limit
 * @param quota in the period
 * @param remaining at this moment
 * @param again when as much as was asked for can be asked; zero if it could
 */
record Allowance(String name, boolean isGranted, long quota, Duration period, long remaining, Duration again) {

    static Allowance of(String name, long quota, Duration period, ConsumptionProbe probe) {
        return new Allowance(
                name,
                probe.isConsumed(),
                quota,
                period,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** An item of {@code RateLimit-Policy}. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, quota, period.toSeconds());
    }

    /** An item of {@code RateLimit}. */
    String state() {
        return "\"%s\";r=%d;t=%d".formatted(name, remaining, seconds());
    }

    /** Rounded up: whoever comes back then finds the way open. */
    long seconds() {
        return Math.max(1, again.plusMillis(999).toSeconds());
    }
}
