package org.gongshi.streams;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.streams.fold.Share;
import org.jspecify.annotations.Nullable;

/**
 * What the cards of a partition count for together (计数). Many cards move one sum, so it is said now and then and not with
 * each; a task that begins says all, because the one before it may have ended in between. So an empty sum stays in the store:
 * that nothing is left has to be said, too.
 */
final class Sums {
    private final Kept<ComplianceIndicator> store;
    private final Set<String> moved = new TreeSet<>();

    Sums(KeyValueStore<String, ComplianceIndicator> store) {
        this.store = new Kept<>(store);
        try (var all = store.all()) {
            all.forEachRemaining(sum -> moved.add(sum.key));
        }
    }

    void add(Share share) {
        store.put(share.key(), share.addedTo(store.get(share.key())));
        moved.add(share.key());
    }

    /** @param listener what is there of each sum that moved since the last call; null once nothing is left */
    void tellMoved(BiConsumer<String, @Nullable ComplianceIndicator> listener) {
        moved.forEach(key -> listener.accept(key, left(store.get(key))));
        moved.clear();
    }

    private static @Nullable ComplianceIndicator left(@Nullable ComplianceIndicator sum) {
        return sum == null || (sum.getCounts().isEmpty() && sum.getDays().isEmpty()) ? null : sum;
    }
}
