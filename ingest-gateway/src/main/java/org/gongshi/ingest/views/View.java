package org.gongshi.ingest.views;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.gongshi.ingest.problems.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The latest value of every key of a compacted topic, as far as it was read here.
 *
 * @param <V> value of the topic
 */
public final class View<V> {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Supplier<ReadOnlyKeyValueStore<String, V>> store;

    View(Supplier<ReadOnlyKeyValueStore<String, V>> store) {
        this.store = store;
    }

    /** @throws UnavailableException while the view is being read in */
    public @Nullable V get(String key) {
        try {
            return store.get().get(key);
        } catch (InvalidStateStoreException notYet) {
            throw new UnavailableException("the views are being read in", notYet);
        }
    }

    /** Waits until the view shows what was just written, so that its writer can read it; gives up quietly. */
    public void await(String key, Predicate<V> shows, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        for (V value = get(key); value == null || !shows.test(value); value = get(key)) {
            if (System.nanoTime() > end) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** @throws UnavailableException while the view is being read in */
    public List<V> all() {
        try (var entries = store.get().all()) {
            List<V> values = new ArrayList<>();
            entries.forEachRemaining(entry -> values.add(entry.value));
            return values;
        } catch (InvalidStateStoreException notYet) {
            throw new UnavailableException("the views are being read in", notYet);
        }
    }
}
