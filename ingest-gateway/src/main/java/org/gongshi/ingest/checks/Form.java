package org.gongshi.ingest.checks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a text becomes a value.
 *
 * @param parse null if the text is none
 * @param normal the value as it is digested
 * @param wrong what a text is that is none
 */
record Form<T>(Function<String, @Nullable T> parse, Function<T, String> normal, ErrorCode wrong) {
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(2999, 12, 31);
    /** Values that Avro's decimal(18, 2) holds; no sign, no exponent, no more than a cent (分). */
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,16}(?:\\.[0-9]{1,2})?");

    private static final BigDecimal ALL_POINTS = new BigDecimal("100.00");

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    static final Form<LocalDate> DAY = new Form<>(Form::day, LocalDate::toString, ErrorCode.DATE_FORMAT);
    static final Form<Instant> MOMENT = new Form<>(Text::moment, Instant::toString, ErrorCode.TIME_FORMAT);
    /** Yuan with two decimals. */
    static final Form<BigDecimal> YUAN = new Form<>(Form::yuan, BigDecimal::toPlainString, ErrorCode.AMOUNT_FORMAT);

    /** Points of a hundred (得分), with at most two decimals. */
    static final Form<BigDecimal> POINTS = new Form<>(Form::points, BigDecimal::toPlainString, ErrorCode.POINTS_FORMAT);

    static final Form<String> DIGEST = new Form<>(Form::digest, Function.identity(), ErrorCode.SHA256_FORMAT);

    private static @Nullable LocalDate day(String text) {
        LocalDate day = Text.date(text);
        return day == null || day.isBefore(FIRST_DATE) || day.isAfter(LAST_DATE) ? null : day;
    }

    private static @Nullable BigDecimal yuan(String text) {
        return AMOUNT.matcher(text).matches() ? new BigDecimal(text).setScale(2) : null;
    }

    private static @Nullable BigDecimal points(String text) {
        BigDecimal points = yuan(text);
        return points == null || points.compareTo(ALL_POINTS) > 0 ? null : points;
    }

    private static @Nullable String digest(String text) {
        String digest = text.toLowerCase(Locale.ROOT);
        return SHA_256.matcher(digest).matches() ? digest : null;
    }
}
