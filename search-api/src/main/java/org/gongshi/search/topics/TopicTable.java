package org.gongshi.search.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The latest value under every key of a topic, in memory. The key is the last part of the topic's own, which is unique: a number,
 * a credit code; or what its value says that it is about.
 *
 * @param <V> value of the topic
 */
public final class TopicTable<V> {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Map<String, V> values = new ConcurrentHashMap<>();
    private final BooleanSupplier isReadIn;
    private final @Nullable Function<V, Optional<String>> subject;

    TopicTable(BooleanSupplier isReadIn) {
        this(isReadIn, null);
    }

    /** @param subject of a value; one that has none is passed over */
    TopicTable(BooleanSupplier isReadIn, @Nullable Function<V, Optional<String>> subject) {
        this.isReadIn = isReadIn;
        this.subject = subject;
    }

    /** Whether everything that was on the topic at start is here. */
    public boolean isReadIn() {
        return isReadIn.getAsBoolean();
    }

    /** @throws TopicUnavailableException while the topic is being read in */
    public @Nullable V get(String key) {
        requireReadIn();
        return values.get(key);
    }

    /** The same, of what has been read so far. */
    public @Nullable V known(String key) {
        return values.get(key);
    }

    /** @throws TopicUnavailableException while the topic is being read in */
    public Map<String, V> byKey() {
        requireReadIn();
        return Map.copyOf(values);
    }

    /** @throws TopicUnavailableException while the topic is being read in */
    public List<V> all() {
        requireReadIn();
        return List.copyOf(values.values());
    }

    /** Waits until what was just written is here, so that its writer can read it; gives up quietly. */
    public void await(String key, Predicate<V> shows, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        for (V value = values.get(key); value == null || !shows.test(value); value = values.get(key)) {
            if (System.nanoTime() > end) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    void put(String topicKey, @Nullable V value) {
        if (subject != null) {
            Optional.ofNullable(value)
                    .flatMap(subject)
                    .ifPresent(about -> values.put(about, Objects.requireNonNull(value)));
            return;
        }
        String key = topicKey.substring(topicKey.lastIndexOf('/') + 1);
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    private void requireReadIn() {
        if (!isReadIn()) {
            throw new TopicUnavailableException("topics are being read in");
        }
    }
}
