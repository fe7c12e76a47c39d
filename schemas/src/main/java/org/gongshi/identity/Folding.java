package org.gongshi.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes out of a text what differs only to a machine: width of characters, invisible ones, spaces. */
final class Folding {
    // Cf holds the zero-width characters that copying from a web page brings along.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]");

    private Folding() {}

    static String text(String raw) {
        String folded = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(folded).replaceAll("");
    }

    /** As {@link #text}, letters as capitals. */
    static String code(String raw) {
        return text(raw).toUpperCase(Locale.ROOT);
    }

    /** Zero-based position of the first character that is not an ASCII digit, or -1. */
    static int firstNonDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return i;
            }
        }
        return -1;
    }
}
