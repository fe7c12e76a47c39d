package org.gongshi.ingest.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/**
 * What a key may still call, told in the fields of the IETF's draft (RateLimit header fields for HTTP).
 *
 * @param quota calls in a second
 * @param remaining calls left at this moment
 * @param again when there are as many again as were asked for; zero if there were enough
 */
record Allowance(boolean isGranted, long quota, long remaining, Duration again) {

    void tell(HttpServletResponse response) {
        response.setHeader("RateLimit-Policy", "\"key\";q=%d;w=1".formatted(quota));
        response.setHeader("RateLimit", "\"key\";r=%d;t=%d".formatted(remaining, seconds()));
        if (!isGranted) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds()));
        }
    }

    /** Rounded up: whoever comes back then finds the way open. */
    private long seconds() {
        return Math.max(1, again.plusMillis(999).toSeconds());
    }
}
