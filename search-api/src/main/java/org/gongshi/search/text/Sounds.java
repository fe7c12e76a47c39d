package org.gongshi.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How characters are read in pinyin (拼音): what was typed by ear, or typed in letters, is found by its sound. A character that
 * is read in several ways counts as its most usual one.
 */
public final class Sounds {
    private static final String[] READINGS = new String[Character.MAX_VALUE + 1];
    private static final Set<String> SYLLABLES = read();
    private static final int LONGEST = 6;
    /** Fewer initials would fit too much. */
    private static final int INITIALS = 3;

    private Sounds() {}

    /** For the index: pairs of neighbouring syllables, and threes of initials. */
    public static SequencedSet<String> of(Collection<String> texts) {
        var sounds = new LinkedHashSet<String>();
        texts.forEach(text -> {
            var syllables = syllables(Folding.fold(text));
            pairs(syllables, sounds::add);
            threes(initials(syllables), sounds::add);
        });
        return sounds;
    }

    /** The same, as a field takes them. */
    public static String line(Collection<String> texts) {
        return String.join(" ", of(texts));
    }

    /** What a text must have to sound like this phrase, or like what its letters spell; empty if that is too little. */
    public static SequencedSet<String> sought(String phrase) {
        var sounds = new LinkedHashSet<String>();
        String folded = Folding.fold(phrase);
        if (!folded.matches("[a-z']+")) {
            pairs(syllables(folded), sounds::add);
            return sounds;
        }
        var spelt = spelt(folded.replace("'", ""));
        if (spelt.size() > 1) {
            pairs(spelt, sounds::add);
        } else if (spelt.isEmpty() && folded.length() > INITIALS) {
            threes(folded, sounds::add);
        }
        return sounds;
    }

    private static List<String> syllables(String folded) {
        return folded.chars()
                .mapToObj(c -> READINGS[c])
                .filter(reading -> reading != null)
                .toList();
    }

    private static String initials(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    private static void pairs(List<String> syllables, Consumer<String> each) {
        for (int i = 0; i + 2 <= syllables.size(); i++) {
            each.accept(syllables.get(i) + "'" + syllables.get(i + 1));
        }
    }

    private static void threes(String initials, Consumer<String> each) {
        for (int i = 0; i + INITIALS <= initials.length(); i++) {
            each.accept("'" + initials.substring(i, i + INITIALS));
        }
    }

    /** The fewest syllables that spell the whole, as long as possible from the left; empty if none do. */
    private static List<String> spelt(String letters) {
        var fewest = new HashMap<Integer, List<String>>();
        fewest.put(letters.length(), List.of());
        for (int from = letters.length() - 1; from >= 0; from--) {
            for (int to = from + 1; to <= Math.min(letters.length(), from + LONGEST); to++) {
                var rest = fewest.get(to);
                String syllable = letters.substring(from, to);
                if (rest != null && SYLLABLES.contains(syllable)) {
                    var known = fewest.get(from);
                    if (known == null || rest.size() + 1 <= known.size()) {
                        fewest.put(from, prepend(syllable, rest));
                    }
                }
            }
        }
        return fewest.getOrDefault(0, List.of());
    }

    private static List<String> prepend(String syllable, List<String> rest) {
        var all = new ArrayList<String>(rest.size() + 1);
        all.add(syllable);
        all.addAll(rest);
        return List.copyOf(all);
    }

    /** Lines {@code chen 晨陈…}. */
    private static Set<String> read() {
        Map<String, String> lines = TextTable.lines("pinyin.txt").stream()
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        lines.forEach((syllable, characters) -> characters.chars().forEach(c -> READINGS[c] = syllable));
        return Set.copyOf(lines.keySet());
    }
}
