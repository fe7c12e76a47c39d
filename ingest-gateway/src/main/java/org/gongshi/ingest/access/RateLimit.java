package org.gongshi.ingest.access;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** So many calls a second for a key: one department's loop must not be every department's outage. */
@Component
class RateLimit {
    private final AccessSettings settings;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(AccessSettings settings) {
        this.settings = settings;
    }

    boolean allows(Caller caller, HttpServletRequest request) {
        return (isLoopback(request) && !settings.limitLoopback())
                || buckets.computeIfAbsent(caller.keyId(), id -> bucket()).tryConsume(1);
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
