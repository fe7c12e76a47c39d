package org.gongshi.streams.disclosure;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** A text that is searched in half width and changed as it was written, so that full-width digits hide nothing. */
final class FoldedText {
    private static final Pattern TURNS = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{200E}\\x{200F}]");
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final char RADICALS_FIRST = '\u2E80';
    private static final char RADICALS_LAST = '\u2FD5';
    private static final int MOST_SEPARATORS = 3;
    private static final int FULL_TO_HALF = FULL_WIDTH_FIRST - '!';

    private final String original;
    private final String folded;
    private final int digits;

    FoldedText(String original) {
        this.original = original;
        this.folded = folded(original);
        this.digits = longestNumber(folded);
    }

    /** The text without what turns the direction of writing: on a page it would turn what stands behind, too. */
    static String straight(String text) {
        return TURNS.matcher(text).replaceAll("");
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
        if (c < 0x80 || (c >= '一' && c <= '龥')) {
            return c;
        }
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_TO_HALF);
        }
        if (c >= RADICALS_FIRST && c <= RADICALS_LAST) {
            return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .charAt(0);
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

    /** How many digits the longest number has; signs and blanks may stand in it, letters end it. */
    private static int longestNumber(String folded) {
        int longest = 0;
        int digits = 0;
        int separators = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= '0' && c <= '9') {
                longest = Math.max(longest, ++digits);
                separators = 0;
            } else if (++separators > MOST_SEPARATORS || Character.isLetter(c)) {
                digits = 0;
            }
        }
        return longest;
    }

    boolean hasNumberOf(int digits) {
        return this.digits >= digits;
    }

    boolean hasAnyOf(List<String> words) {
        for (var word : words) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
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
