package org.gongshi.ingest.tables;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code list in the words of the official tables (代码表).
 *
 * @param words symbols that a word stands for
 * @param shown words offered to people; all if there are none
 * @param numbers words that a number stands for
 * @param coarse words that say less than our list asks for
 * @param excluded what tables hold although it is none of the kind
 * @param other symbol of what begins with 其他; empty if nothing may
 */
record CodeList(
        String source,
        Map<String, List<String>> words,
        List<String> shown,
        Map<Integer, String> numbers,
        Set<String> coarse,
        Set<String> excluded,
        String other) {
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final String OTHER = "其他";

    /** What a text says. */
    sealed interface Meaning {}

    /** @param note what the symbols leave out of the text; empty if nothing */
    record Meant(List<String> symbols, String note, boolean coarse) implements Meaning {}

    /** Not of the kind. */
    record Excluded() implements Meaning {}

    /** Nobody knows. */
    record Unknown() implements Meaning {}

    Meaning meaning(String text) {
        String word = word(text);
        List<String> symbols = words.get(word);
        if (symbols != null) {
            return new Meant(symbols, coarse.contains(word) ? word : "", coarse.contains(word));
        }
        if (!other.isEmpty() && word.startsWith(OTHER)) {
            return new Meant(List.of(other), word.equals(OTHER) ? "" : word, false);
        }
        if (symbols().anyMatch(word::equals)) {
            return new Meant(List.of(word), "", false);
        }
        return excluded.contains(word) ? new Excluded() : new Unknown();
    }

    private String word(String text) {
        String plain = SPACE.matcher(Values.plain(text)).replaceAll("");
        @Nullable String numbered = NUMBER.matcher(plain).matches() ? numbers.get(Integer.valueOf(plain)) : null;
        return numbered == null ? plain : numbered;
    }

    private Stream<String> symbols() {
        return Stream.concat(words.values().stream().flatMap(List::stream), Stream.of(other))
                .filter(symbol -> !symbol.isEmpty());
    }

    /** Words to choose from. */
    List<String> choices() {
        return shown.isEmpty() ? List.copyOf(words.keySet()) : shown;
    }

    String allowed() {
        String all = choices().stream().collect(Collectors.joining(" | "));
        return other.isEmpty() ? all : all + " | " + OTHER + "-…";
    }
}
