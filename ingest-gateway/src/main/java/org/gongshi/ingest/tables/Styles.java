package org.gongshi.ingest.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which styles of cells show a number as a date. */
final class Styles {
    private static final int MOST = 65_536;

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int styles;

    private Styles() {}

    static Styles read(@Nullable InputStream part) throws IOException {
        var styles = new Styles();
        if (part != null) {
            try (var xml = new Xml(part)) {
                styles.readIn(xml);
            }
        }
        return styles;
    }

    private void readIn(Xml xml) throws IOException {
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.isStart("numFmt") && formats.size() < MOST) {
                formats.put(xml.number("numFmtId"), xml.attribute("formatCode"));
            } else if (xml.isStart("cellXfs")) {
                ofCells = true;
            } else if (xml.isEnd("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.isStart("xf") && styles < MOST) {
                dates.set(styles++, isDate(xml.number("numFmtId")));
            }
        }
    }

    boolean showsDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** Built-in formats (ECMA-376 part 1, 18.8.30): 14 to 22, and in East Asian files 27 to 36 and 50 to 58. */
    private boolean isDate(int format) {
        String code = formats.get(format);
        if (code != null) {
            return code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "").matches("(?is).*[ymdh年月日].*")
                    && !code.equalsIgnoreCase("general");
        }
        return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    }
}
