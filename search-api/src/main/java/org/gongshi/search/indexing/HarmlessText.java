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
        return HARMFUL.matcher(text).replaceAll("");
    }
}
