package org.gongshi.identity;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Years and serials that old documents write out: 〔一九九八〕第十二号. */
final class ChineseNumerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final Pattern YEAR = Pattern.compile("(?<=[〔【\\[〖{(<〈「])([〇○零一二三四五六七八九]{4})(?=年?[〕】\\]〗})>〉」])");
    private static final Pattern SERIAL = Pattern.compile("(?<=第|[〕】\\]〗})>〉」])([零〇一二三四五六七八九十百千]{1,8})(?=号$)");

    private ChineseNumerals() {}

    /** Digits in place of a year in brackets, and of the serial at the end. */
    static String asDigits(String text) {
        String dated = YEAR.matcher(text).replaceAll(year -> digits(year.group(1)));
        return SERIAL.matcher(dated).replaceAll(ChineseNumerals::serial);
    }

    private static String digits(String written) {
        return written.replaceAll("[〇○]", "零")
                .codePoints()
                .mapToObj(digit -> String.valueOf(DIGITS.indexOf(digit)))
                .reduce("", String::concat);
    }

    private static String serial(MatchResult match) {
        String written = match.group(1).replace('〇', '零');
        boolean counted = written.codePoints().anyMatch(sign -> UNITS.indexOf(sign) >= 0);
        return counted ? String.valueOf(sum(written)) : digits(written);
    }

    /** 一千二百零三: each unit takes the digit before it, a leading 十 stands for 一十. */
    private static int sum(String written) {
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < written.length(); i++) {
            int unit = UNITS.indexOf(written.charAt(i));
            if (unit < 0) {
                digit = DIGITS.indexOf(written.charAt(i));
            } else {
                sum += Math.max(digit, 1) * (int) Math.pow(10, unit + 1);
                digit = 0;
            }
        }
        return sum + digit;
    }
}
