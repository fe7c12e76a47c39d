package org.gongshi.search.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much each caller has left. One instance counts for itself: several allow several times as much. */
@Component
final class RateLimits {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AccessSettings settings;
    private final Cache<String, Bucket> buckets;

    RateLimits(AccessSettings settings) {
        this.settings = settings;
        this.buckets = Caffeine.newBuilder().maximumSize(settings.remembered()).build();
    }

    /** All limits that apply, the first of them that is used up last: nothing is taken of the others then. */
    List<Allowance> take(Asker asker, String path, int cost) {
        var taken = new ArrayList<Allowance>();
        taken.add(general(asker, cost));
        for (var limit : settings.named().entrySet()) {
            if (taken.getLast().isGranted() && limit.getValue().covers(path)) {
                taken.add(named(asker, limit.getKey(), limit.getValue()));
            }
        }
        return List.copyOf(taken);
    }

    private Allowance general(Asker asker, int cost) {
        return switch (asker) {
            case Asker.Key key -> take(key, "key", settings.keyPerSecond(), settings.keyPerSecond(), SECOND, cost);
            case Asker.Address address ->
                take(address, "address", settings.burst(), settings.perSecond(), SECOND, cost);
        };
    }

    private Allowance named(Asker asker, String name, AccessSettings.Named limit) {
        return take(asker, name, limit.requests(), limit.requests(), limit.period(), 1);
    }

    private Allowance take(Asker asker, String name, int capacity, int quota, Duration period, int cost) {
        var bucket = buckets.get(name + " " + asker.counted(), key -> bucket(capacity, quota, period));
        return Allowance.of(name, quota, period, bucket.tryConsumeAndReturnRemaining(Math.min(cost, capacity)));
    }

    private static Bucket bucket(int capacity, int quota, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(quota, period))
                .build();
    }
}
