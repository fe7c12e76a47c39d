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

/** Dates, amounts and texts as they stand on pages. */
final class Formats {
    /** Civil dates are those of the mainland. */
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA);
    private static final String NO_BREAK = "\u00a0";

    private Formats() {}

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    static @Nullable String dateOrNull(@Nullable LocalDate day) {
        return day == null ? null : date(day);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(SHANGHAI));
    }

    static String second(Instant moment) {
        return SECOND.format(moment.atZone(SHANGHAI));
    }

    static String yuan(String amount) {
        return String.format(Locale.ROOT, "%,.2f", new BigDecimal(amount)) + NO_BREAK + "元";
    }

    static boolean isPositive(@Nullable String amount) {
        return amount != null && new BigDecimal(amount).signum() > 0;
    }

    static String count(long number) {
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
