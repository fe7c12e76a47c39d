package org.gongshi.search.text;

import java.text.Normalizer;

/**
 * Texts as they are compared: simplified characters, half width, small letters. A folded text is as long as the text, so a
 * place in one is the place in the other.
 */
public final class Folding {
    private static final char[] FOLDED = table();

    private Folding() {}

    public static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[folded[i]];
        }
        return new String(folded);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.isSurrogate((char) c) ? (char) c : Character.toLowerCase(halfWidth((char) c));
        }
        TextTable.lines("simplified.txt").forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
        return table;
    }

    /** What takes more than one character to write otherwise, such as ㎡, stays. */
    private static char halfWidth(char c) {
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain.charAt(0) : c;
    }
}
