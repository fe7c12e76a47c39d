package org.gongshi.search.api;

/**
 * A text as a cell of a table. A spreadsheet takes a cell that begins with certain characters for a formula and executes it;
 * an apostrophe before them says that it is text (OWASP, CSV injection).
 */
public final class SafeCell {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    public static String of(String text) {
        String visible = text.stripLeading();
        boolean formula = (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0)
                || (!visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }
}
