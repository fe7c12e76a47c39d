package org.gongshi.streams;

import java.util.LinkedHashMap;
import java.util.Objects;

/** Latest value by key of a topic; what was taken back has the value null. */
public final class Latest<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;

    /** The value that must be there. */
    public V at(String key) {
        return Objects.requireNonNull(get(key), key);
    }
}
