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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The latest value under every key of a topic, in memory. The key is the topic's own; or the last part of it where that is unique,
 * a number, a credit code; or what its value says that it is about.
 *
 * @param <V> value of the topic
 */
public final class TopicTable<V> {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Map<String, V> values = new ConcurrentHashMap<>();
    private final BooleanSupplier isReadIn;
    private final UnaryOperator<String> key;
    private final @Nullable Function<V, Optional<String>> subject;

    private TopicTable(
            BooleanSupplier isReadIn, UnaryOperator<String> key, @Nullable Function<V, Optional<String>> subject) {
        this.isReadIn = isReadIn;
        this.key = key;
        this.subject = subject;
    }

    /** Agencies number their entries themselves: two may have the same number. */
    static <V> TopicTable<V> byKey(BooleanSupplier isReadIn) {
        return new TopicTable<>(isReadIn, UnaryOperator.identity(), null);
    }

    static <V> TopicTable<V> byLastPart(BooleanSupplier isReadIn) {
        return new TopicTable<>(isReadIn, key -> key.substring(key.lastIndexOf('/') + 1), null);
    }

    /** @param subject of a value; one that has none is passed over */
    static <V> TopicTable<V> bySubject(BooleanSupplier isReadIn, Function<V, Optional<String>> subject) {
        return new TopicTable<>(isReadIn, UnaryOperator.identity(), subject);
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
        if (value == null) {
            values.remove(key.apply(topicKey));
        } else {
            values.put(key.apply(topicKey), value);
        }
    }

    private void requireReadIn() {
        if (!isReadIn()) {
            throw new TopicUnavailableException("topics are being read in");
        }
    }
}
