package org.gongshi.search.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of pages: a path and what is asked of it. */
final class Addresses {
    private Addresses() {}

    /** @param pairs name, value, name, value…; what is null or empty is left out */
    static String of(String path, @Nullable String... pairs) {
        var asked = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1];
            if (value != null && !value.isEmpty()) {
                asked.put(String.valueOf(pairs[i]), value);
            }
        }
        return asked.isEmpty() ? path : path + "?" + query(asked);
    }

    private static String query(Map<String, String> asked) {
        return asked.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
