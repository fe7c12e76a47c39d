package org.gongshi.search.text;

/** Numbers as statutes write them: 第一百二十四条. Below ten thousand. */
final class Numerals {
    static final String SIGNS = "〇零一二三四五六七八九十百千两";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final int TOO_LARGE = 10_000;

    private Numerals() {}

    /** Digits are taken as they are. -1: not a number below ten thousand. */
    static int value(String written) {
        if (written.isEmpty() || written.length() > 8) {
            return -1;
        }
        if (written.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return written.length() > 4 ? -1 : Integer.parseInt(written);
        }
        return written.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? sum(written.replace('〇', '零').replace('两', '二'))
                : -1;
    }

    /** Each unit takes the digit before it, a leading 十 stands for 一十. */
    private static int sum(String written) {
        boolean counted = written.chars().anyMatch(sign -> UNITS.indexOf(sign) >= 0);
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < written.length() && sum < TOO_LARGE; i++) {
            int unit = UNITS.indexOf(written.charAt(i));
            if (unit >= 0) {
                sum += Math.max(digit, 1) * (int) Math.pow(10, unit + 1);
                digit = 0;
            } else {
                int next = DIGITS.indexOf(written.charAt(i));
                digit = counted ? next : digit * 10 + next;
            }
        }
        return sum + digit < TOO_LARGE ? sum + digit : -1;
    }

    /** 124 as 一百二十四; 12 as 十二. */
    static String written(int number) {
        var text = new StringBuilder();
        int rest = number;
        for (int unit = 1000, i = 2; unit > 0; unit /= 10, i--) {
            int digit = rest / unit;
            rest %= unit;
            if (digit > 0) {
                boolean lapse = !text.isEmpty() && text.charAt(text.length() - 1) == '零';
                text.append(unit == 10 && digit == 1 && (text.isEmpty() && !lapse) ? "" : DIGITS.charAt(digit));
                text.append(i >= 0 ? UNITS.substring(i, i + 1) : "");
            } else if (!text.isEmpty() && rest > 0 && text.charAt(text.length() - 1) != '零') {
                text.append('零');
            }
        }
        return text.toString();
    }
}
