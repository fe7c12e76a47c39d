package org.gongshi.identity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Guesses which code was meant where a scanner or a hand took one character for another. */
final class LookAlikes {
    /** Characters no credit code holds, and what they were before somebody misread them. */
    private static final Map<Character, Character> IMPOSSIBLE =
            Map.of('I', '1', 'O', '0', 'S', '5', 'Z', '2', '一', '1', '|', '1');

    private static final Map<Character, String> AMBIGUOUS = Map.ofEntries(
            Map.entry('0', "DQ"),
            Map.entry('D', "0"),
            Map.entry('Q', "0"),
            Map.entry('1', "L7"),
            Map.entry('L', "1"),
            Map.entry('7', "1T"),
            Map.entry('T', "7"),
            Map.entry('5', "6"),
            Map.entry('6', "5G"),
            Map.entry('G', "6"),
            Map.entry('8', "B3"),
            Map.entry('B', "8"),
            Map.entry('3', "8"),
            Map.entry('V', "UY"));

    private LookAlikes() {}

    /** The one code that passes when a single ambiguous character is read otherwise; empty if none or several do. */
    static String suggest(String code, Predicate<String> passes) {
        String possible = withoutImpossible(code);
        if (passes.test(possible)) {
            return possible;
        }
        Set<String> passing = new HashSet<>();
        for (int i = 0; i < possible.length(); i++) {
            String others = AMBIGUOUS.getOrDefault(possible.charAt(i), "");
            for (int k = 0; k < others.length(); k++) {
                String candidate = possible.substring(0, i) + others.charAt(k) + possible.substring(i + 1);
                if (passes.test(candidate)) {
                    passing.add(candidate);
                }
            }
        }
        return passing.size() == 1 ? passing.iterator().next() : "";
    }

    private static String withoutImpossible(String code) {
        StringBuilder possible = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            possible.append(IMPOSSIBLE.getOrDefault(c, c));
        }
        return possible.toString();
    }
}
