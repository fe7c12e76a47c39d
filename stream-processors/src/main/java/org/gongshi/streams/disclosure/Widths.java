package org.gongshi.streams.disclosure;

import java.util.regex.Pattern;

/** Looks at a text in half width and changes it in place, so that full-width digits hide nothing and the rest stays. */
final class Widths {
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_TO_HALF = FULL_WIDTH_FIRST - '!';

    private Widths() {}

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

    /** Replaces the given group of every match, found in half width. */
    static String replaceAll(String text, Pattern pattern, String group, Replacement replacement) {
        var folded = folded(text);
        var matcher = pattern.matcher(folded);
        var replaced = new StringBuilder(text.length());
        int from = 0;
        while (matcher.find()) {
            int start = matcher.start(group);
            replaced.append(text, from, start)
                    .append(replacement.of(
                            folded.substring(start, matcher.end(group)), text.substring(start, matcher.end(group))));
            from = matcher.end(group);
        }
        return from == 0 ? text : replaced.append(text, from, text.length()).toString();
    }

    /** What takes the place of a match. */
    @FunctionalInterface
    interface Replacement {
        String of(String folded, String original);
    }
}
