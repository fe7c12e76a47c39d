package org.gongshi.streams.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is looked for in texts, by the characters with which it begins: at most places there is nothing to try. */
final class ByFirstCharacter<T> {
    private final List<List<T>> lists = new ArrayList<>(List.of(List.of()));
    /** For each character the place of its list. */
    private final short[] places = new short[Character.MAX_VALUE + 1];

    /** @param starts every character with which one of them can begin */
    ByFirstCharacter(Stream<T> all, Function<T, String> starts) {
        var byStart = new LinkedHashMap<Character, List<T>>();
        all.forEach(each -> starts.apply(each)
                .chars()
                .distinct()
                .forEach(c -> byStart.computeIfAbsent((char) c, _ -> new ArrayList<>())
                        .add(each)));
        byStart.forEach((c, starting) -> {
            places[c] = (short) lists.size();
            lists.add(List.copyOf(starting));
        });
    }

    static ByFirstCharacter<TextMask> of(Stream<TextMask> masks) {
        return new ByFirstCharacter<>(masks, TextMask::starts);
    }

    /** In their order. */
    List<T> startingWith(char c) {
        return lists.get(places[c]);
    }
}
