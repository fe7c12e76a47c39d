package org.gongshi.search.indexing;

import java.util.regex.Pattern;

/**
 * Texts without what is not text: control characters, halves of characters, and marks that turn the direction of reading,
 * which can make a sentence say the opposite. What leaves here is harmless in JSON, XML, tables and pages alike.
 */
final class HarmlessText {
    private static final Pattern HARMFUL = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    private HarmlessText() {}

    static String of(String text) {
        return text.chars().anyMatch(HarmlessText::isSuspect)
                ? HARMFUL.matcher(text).replaceAll("")
                : text;
    }

    /** Whatever may be harmful, and characters beside it: most texts hold none of these and are spared the closer look. */
    private static boolean isSuspect(int c) {
        return c < ' ' || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x2069) || c >= Character.MIN_SURROGATE;
    }
}
