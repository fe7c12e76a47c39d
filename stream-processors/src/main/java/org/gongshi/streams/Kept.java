package org.gongshi.streams;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store whose values in use are kept as they are, too: events of a case come close together, and reading its file back costs
 * a look-up on the disk and its decoding. Only the task that owns the store writes it, and a new task begins with nothing kept.
 */
final class Kept<V> {
    /** Files of some kilobytes each, per store and partition: at most about ten megabytes. */
    private static final int MOST = 1_000;

    private final KeyValueStore<String, V> store;
    private final LinkedHashMap<String, V> used = new LinkedHashMap<>(16, 0.75f, true);

    Kept(KeyValueStore<String, V> store) {
        this.store = store;
    }

    @Nullable
    V get(String key) {
        var kept = used.get(key);
        return kept == null ? keep(key, store.get(key)) : kept;
    }

    /** @param value null if it is gone */
    void put(String key, @Nullable V value) {
        store.put(key, value);
        used.remove(key);
        keep(key, value);
    }

    private @Nullable V keep(String key, @Nullable V value) {
        if (value != null) {
            used.put(key, value);
            if (used.size() > MOST) {
                used.remove(oldest());
            }
        }
        return value;
    }

    private String oldest() {
        return used.entrySet().stream().findFirst().map(Map.Entry::getKey).orElseThrow();
    }
}
