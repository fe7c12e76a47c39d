package org.gongshi.streams.disclosure;

import java.text.Normalizer;
import java.util.IdentityHashMap;
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
    /** No mask asks for more. */
    private static final int ENOUGH_DIGITS = 20;

    private static final int FULL_TO_HALF = FULL_WIDTH_FIRST - '!';

    private final String original;
    private final String folded;
    private final int digits;
    /** What was looked for already: a mask is tried at many places. */
    private final IdentityHashMap<List<String>, Boolean> found = new IdentityHashMap<>();

    FoldedText(String written) {
        this.original = straight(written);
        this.folded = folded(original);
        this.digits = longestNumber();
    }

    /** As it is written. */
    String original() {
        return original;
    }

    /** As it is searched; the same length. */
    String folded() {
        return folded;
    }

    /** The text without what turns the direction of writing: on a page it would turn what stands behind, too. */
    static String straight(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u200E' && c <= '\u2069') {
                return TURNS.matcher(text).replaceAll("");
            }
        }
        return text;
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

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int longestNumber() {
        int longest = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (beginsNumber(i)) {
                longest = Math.max(longest, digitsFrom(i));
            }
        }
        return longest;
    }

    private boolean beginsNumber(int at) {
        return isDigit(folded.charAt(at)) && (at == 0 || !isDigit(folded.charAt(at - 1)));
    }

    /** How many digits the number has that begins here; signs and blanks may stand in it, letters end it. */
    private int digitsFrom(int start) {
        int counted = 0;
        int separators = 0;
        for (int i = start; i < folded.length() && counted < ENOUGH_DIGITS; i++) {
            char c = folded.charAt(i);
            if (isDigit(c)) {
                counted++;
                separators = 0;
            } else if (++separators > MOST_SEPARATORS || Character.isLetter(c)) {
                break;
            }
        }
        return counted;
    }

    /** Whether a number of so many digits begins here; where none begins, whether one stands anywhere in the text. */
    boolean hasNumberOf(int wanted, int at) {
        if (wanted == 0 || digits < wanted) {
            return wanted == 0;
        }
        return !isDigit(folded.charAt(at)) || digitsFrom(at) >= wanted;
    }

    /** Whether the text holds one of the words, or there are none to look for. */
    boolean hasAnyOf(List<String> words) {
        return words.isEmpty()
                || found.computeIfAbsent(words, looked -> looked.stream().anyMatch(folded::contains));
    }
}
