package org.gongshi.search.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates, amounts and texts as they stand on pages in one language: 2026年3月5日 and 5,000.00 元, 5 March 2026 and CNY 5,000.00. */
public record Formats(Locale locale) {
    /** Civil dates are those of the mainland. */
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String NO_BREAK = "\u00a0";

    public String date(LocalDate day) {
        return (isEnglish() ? ENGLISH : CHINESE).format(day);
    }

    public @Nullable String dateOrNull(@Nullable LocalDate day) {
        return day == null ? null : date(day);
    }

    public String moment(Instant moment) {
        return dayAnd(MINUTE, moment);
    }

    String second(Instant moment) {
        return dayAnd(SECOND, moment);
    }

    /** In a table: to the minute, in a form that sorts. */
    static String inTable(Instant moment) {
        return TABLE.format(moment.atZone(SHANGHAI));
    }

    private String dayAnd(DateTimeFormatter time, Instant moment) {
        var there = moment.atZone(SHANGHAI);
        return date(there.toLocalDate()) + (isEnglish() ? ", " : " ") + time.format(there);
    }

    public String yuan(String amount) {
        String number = String.format(Locale.ROOT, "%,.2f", new BigDecimal(amount));
        return isEnglish() ? "CNY" + NO_BREAK + number : number + NO_BREAK + "元";
    }

    /** Between the members of a list. */
    public String separator() {
        return isEnglish() ? ", " : "、";
    }

    /** The civil day of a moment. */
    static LocalDate day(Instant moment) {
        return moment.atZone(SHANGHAI).toLocalDate();
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    static boolean isPositive(@Nullable String amount) {
        return amount != null && new BigDecimal(amount).signum() > 0;
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("\\R+"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** At most this many characters, never half a character. */
    static String shortened(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length)) + "…";
    }
}
