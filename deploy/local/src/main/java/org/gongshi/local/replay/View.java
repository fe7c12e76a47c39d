package org.gongshi.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A partition of a compacted topic key by key, as bytes: most of them are equal on both sides and never decoded. */
final class View {
    private final Map<String, byte[]> latest = new HashMap<>();
    private final Set<String> moved = new HashSet<>();

    /** @param hasMoved true if the record came after the moment that is compared */
    void add(byte[] key, byte @Nullable [] value, boolean hasMoved) {
        String name = new String(key, UTF_8);
        if (value == null) {
            latest.remove(name);
        } else {
            latest.put(name, value);
        }
        if (hasMoved) {
            moved.add(name);
        }
    }

    Set<String> keys() {
        return latest.keySet();
    }

    byte @Nullable [] value(String key) {
        return latest.get(key);
    }

    /** Keys about which nothing can be said, since they changed while we looked. */
    Set<String> moved() {
        return moved;
    }
}
