package org.gongshi.ingest.tables;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates, amounts and lists as people write them into cells. */
final class Values {
    /** What the data standard writes for 长期 (open end). */
    static final String OPEN_END = "2099-12-31";

    private static final Pattern ITEMS = Pattern.compile("[;；\\n]");
    private static final Pattern WORDS = Pattern.compile("[、,，]");
    private static final Pattern OPEN = Pattern.compile("长期|长期有效|永久|永久有效|无固定期限");
    private static final Pattern DATE = Pattern.compile(
            "([0-9]{4})(?:[/.\\-]([0-9]{1,2})[/.\\-]([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{2})([0-9]{2}))"
                    + "(?:[ T][0-9]{1,2}:[0-9]{2}.*)?");
    /** Days since the end of 1899, as spreadsheets count: 10000 is 1927, 99999 is 2173. */
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(?:\\.[0-9]+)?");
    /** 万元 with six decimals are yuan with two. */
    private static final Pattern WAN = Pattern.compile("[0-9]{1,12}(?:\\.([0-9]{1,6})0*)?");

    private static final int WAN_DIGITS = 4;
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);
    /** The calendar of 1900 has a 29 February that never was; days before it lie one later. */
    private static final int LEAP_DAY_OF_1900 = 60;

    private Values() {}

    /** Half-width, without the spaces around. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** A day as ISO 8601; whatever is none stays as it is, for the checks to refuse. */
    static String date(String text, boolean from1904) {
        String plain = plain(text).replace(" 年", "年");
        Matcher matcher = DATE.matcher(plain);
        if (matcher.matches()) {
            return day(matcher, plain);
        }
        return SERIAL.matcher(plain).matches() ? serial(new BigDecimal(plain), from1904) : plain;
    }

    private static String day(Matcher matcher, String otherwise) {
        String month = first(matcher, 2, 4, 6);
        String day = first(matcher, 3, 5, 7);
        try {
            return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return otherwise;
        }
    }

    private static String first(Matcher matcher, int... groups) {
        return Arrays.stream(groups)
                .mapToObj(matcher::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    /** A date that may be 长期. */
    static String openDate(String text, boolean from1904) {
        return OPEN.matcher(plain(text)).matches() ? OPEN_END : date(text, from1904);
    }

    /** Whole days of a spreadsheet's date as ISO 8601. */
    static String serial(BigDecimal days, boolean from1904) {
        int whole = days.intValue();
        if (from1904) {
            return BEFORE_1904.plusDays(whole).toString();
        }
        return BEFORE_1900
                .plusDays(whole < LEAP_DAY_OF_1900 ? whole + 1L : whole)
                .toString();
    }

    /** 万元 in yuan with two decimals, exactly; null if it is no such amount. */
    static @Nullable String yuan(String wan) {
        String plain = plain(wan);
        if (!WAN.matcher(plain).matches()) {
            return null;
        }
        return new BigDecimal(plain).movePointRight(WAN_DIGITS).setScale(2).toPlainString();
    }

    /** Items of a cell: one on each line, or separated by semicolons. */
    static List<String> items(String text) {
        return ITEMS.splitAsStream(text)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Words or numbers of a list (警告、罚款); what begins with 其他 goes on to the next semicolon. */
    static List<String> codes(String text) {
        return items(text).stream()
                .flatMap(item -> item.startsWith("其他") ? Stream.of(item) : WORDS.splitAsStream(item))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
