package org.gongshi.ingest.desk;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** So many attempts to log in from one address in a minute. */
@Component
final class LogInThrottle {
    /** Addresses remembered; whoever has so many to call from is not stopped by this anyway. */
    private static final int ADDRESSES = 10_000;

    private final DeskSettings settings;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    LogInThrottle(DeskSettings settings) {
        this.settings = settings;
    }

    synchronized boolean allows(String address) {
        return buckets.computeIfAbsent(address, from -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        int attempts = settings.logInsPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, Duration.ofMinutes(1)))
                .build();
    }
}
