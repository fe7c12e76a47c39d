package org.gongshi.statute;

import java.util.regex.Pattern;

/** How a region code (行政区划代码) begins: 33 for a province, 3301 for a city, 330106 for a county, nothing for all. */
final class RegionPrefix {
    private static final Pattern DIGITS = Pattern.compile("(\\d{2}){0,3}|\\d{9}");

    /** A code of six digits names a county or more; a township's has nine. */
    private static final int COUNTY = 6;

    private RegionPrefix() {}

    /** A province written in full, 330000, would cover no county: it isn't a prefix. */
    static boolean isOne(String text) {
        return DIGITS.matcher(text).matches() && (text.length() > COUNTY || !text.endsWith("00"));
    }

    static boolean isTownship(String code) {
        return code.length() > COUNTY;
    }
}
