package org.gongshi.ingest.access;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * So many calls a second for a key: one department's loop must not be every department's outage. A batch counts by what it
 * weighs, a megabyte as the one decision it could be; at most as much as a second allows.
 */
@Component
class RateLimit {
    private static final long MEGABYTE = 1 << 20;

    private final AccessSettings settings;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(AccessSettings settings) {
        this.settings = settings;
    }

    /** Null where nothing is limited. */
    @Nullable
    Allowance take(Caller caller, HttpServletRequest request) {
        if (isLoopback(request) && !settings.limitLoopback()) {
            return null;
        }
        long calls = Math.min(calls(request), settings.requestsPerSecond());
        var probe = buckets.computeIfAbsent(caller.keyId(), id -> bucket()).tryConsumeAndReturnRemaining(calls);
        return new Allowance(
                probe.isConsumed(),
                settings.requestsPerSecond(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** What comes without saying how long it is may be as long as a batch may. */
    private static long calls(HttpServletRequest request) {
        if (!request.getRequestURI().equals("/v1/batches")
                || !request.getMethod().equals("POST")) {
            return 1;
        }
        long bytes = request.getContentLengthLong();
        return bytes < 0 ? Long.MAX_VALUE : 1 + bytes / MEGABYTE;
    }

    private Bucket bucket() {
        int calls = settings.requestsPerSecond();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, Duration.ofSeconds(1)))
                .build();
    }

    private static boolean isLoopback(HttpServletRequest request) {
        try {
            // An address in digits: nothing is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
