package org.gongshi.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Symbols of ours in the words of the official code lists (代码表), such as FINE as 罚款. */
public final class OfficialWords {
    private static final JsonNode LISTS = TableFiles.read("codes");

    private final Map<String, String> words;

    private OfficialWords(Map<String, String> words) {
        this.words = words;
    }

    /**
     * A code list. Of several words for a symbol the first is written.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static OfficialWords of(String list) {
        if (!LISTS.has(list)) {
            throw new IllegalArgumentException("no code list is called " + list);
        }
        Map<String, String> words = new LinkedHashMap<>();
        LISTS.path(list).path("words").properties().forEach(word -> {
            if (word.getValue().isString()) {
                words.putIfAbsent(word.getValue().asString(), word.getKey());
            }
        });
        return new OfficialWords(words);
    }

    public Optional<String> word(String symbol) {
        return Optional.ofNullable(words.get(Objects.requireNonNull(symbol)));
    }
}
