package org.gongshi.ingest.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and numbers as they stand on pages. */
final class Formats {
    /** Civil dates are those of the mainland. */
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Formats() {}

    static String date(LocalDate day, Locale locale) {
        return (isEnglish(locale) ? ENGLISH_DATE : DATE).format(day);
    }

    static String moment(Instant moment, Locale locale) {
        var there = moment.atZone(SHANGHAI);
        return date(there.toLocalDate(), locale) + " " + CLOCK.format(there);
    }

    /** As in tables. */
    static String brief(Instant moment) {
        return TABLE.format(moment.atZone(SHANGHAI));
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Whole percents, never 100 % while one is missing. */
    static String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        return part == whole ? "100%" : String.format(Locale.ROOT, "%.1f%%", Math.min(99.9, 100.0 * part / whole));
    }

    static long days(Instant from, Instant until) {
        return Duration.between(from, until).toDays();
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
