package org.gongshi.streams.disclosure;

import java.util.BitSet;
import java.util.regex.Pattern;

/** A text that is searched in half width and changed as it was written, so that full-width digits hide nothing. */
final class FoldedText {
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_TO_HALF = FULL_WIDTH_FIRST - '!';

    private final String original;
    private final String folded;
    private final BitSet characters = new BitSet();

    FoldedText(String original) {
        this.original = original;
        this.folded = folded(original);
        folded.chars().forEach(characters::set);
    }

    /** As many characters as the text has: digits of any script and full-width signs in ASCII, blanks as spaces. */
    static String folded(String text) {
        var folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded(folded[i]);
        }
        return new String(folded);
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_TO_HALF);
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return isBlank(c) ? ' ' : c;
    }

    /** Also the invisible characters that come along from web pages. */
    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    boolean hasAnyOf(String some) {
        return some.chars().anyMatch(characters::get);
    }

    /** Replaces the group v of every match. */
    FoldedText replaceAll(Pattern pattern, Reach reach, Replacement replacement) {
        var matcher = pattern.matcher(folded);
        var replaced = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            int end = matcher.end("v");
            int start = reach.start(folded, from, matcher.start("v"));
            replaced.append(original, from, start)
                    .append(replacement.of(folded.substring(start, end), original.substring(start, end)));
            from = end;
        }
        return from == 0
                ? this
                : new FoldedText(
                        replaced.append(original, from, original.length()).toString());
    }

    FoldedText replaceAll(Pattern pattern, String replacement) {
        return replaceAll(pattern, (text, from, start) -> start, (match, written) -> replacement);
    }

    /** As it is written. */
    @Override
    public String toString() {
        return original;
    }

    /** Where what is replaced begins: at the match, or before it, but not before {@code from}. */
    @FunctionalInterface
    interface Reach {
        int start(String folded, int from, int start);
    }

    /** What takes the place of a match. */
    @FunctionalInterface
    interface Replacement {
        String of(String folded, String original);
    }
}
