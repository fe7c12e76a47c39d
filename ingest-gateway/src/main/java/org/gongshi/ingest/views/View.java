package org.gongshi.ingest.views;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
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

    /**
     * Hands over all values whose keys begin so, one after the other: there may be more than fit into memory.
     *
     * @throws UnavailableException while the view is being read in
     */
    public void forEachUnder(String prefix, Consumer<V> consumer) {
        try (var entries = store.get().prefixScan(prefix, new StringSerializer())) {
            entries.forEachRemaining(entry -> consumer.accept(entry.value));
        } catch (InvalidStateStoreException notYet) {
            throw new UnavailableException("the views are being read in", notYet);
        }
    }

    /** @throws UnavailableException while the view is being read in */
    public List<V> all() {
        return values(ReadOnlyKeyValueStore::all);
    }

    /**
     * All values whose keys begin so, by key.
     *
     * @throws UnavailableException while the view is being read in
     */
    public List<V> under(String prefix) {
        return values(table -> table.prefixScan(prefix, new StringSerializer()));
    }

    private List<V> values(Function<ReadOnlyKeyValueStore<String, V>, KeyValueIterator<String, V>> scan) {
        try (var entries = scan.apply(store.get())) {
            List<V> values = new ArrayList<>();
            entries.forEachRemaining(entry -> values.add(entry.value));
            return values;
        } catch (InvalidStateStoreException notYet) {
            throw new UnavailableException("the views are being read in", notYet);
        }
    }
}
