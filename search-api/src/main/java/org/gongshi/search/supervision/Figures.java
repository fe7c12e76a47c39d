package org.gongshi.search.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.gongshi.search.compliance.Measured;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them, and the bars beside them. */
final class Figures {
    /** Width of a whole bar. */
    private static final int WIDEST = 1000;

    private static final String NONE = "—";

    private Figures() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A dash where there is nothing to measure. */
    static String percent(Measured measured) {
        return decimal(measured.value() == null ? null : measured.value().movePointRight(2), "%");
    }

    static String percent(long part, long whole) {
        return decimal(
                whole == 0
                        ? null
                        : BigDecimal.valueOf(part)
                                .movePointRight(2)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP),
                "%");
    }

    /** What is no share, such as hours. */
    static String times(Measured measured) {
        return decimal(measured.value(), "");
    }

    private static String decimal(@Nullable BigDecimal value, String unit) {
        return Optional.ofNullable(value)
                .map(number -> number.setScale(1, RoundingMode.HALF_UP).toPlainString() + unit)
                .orElse(NONE);
    }

    static long share(long part, long whole) {
        return whole == 0 ? 0 : part * WIDEST / whole;
    }

    static long width(Measured measured) {
        return measured.value() == null
                ? 0
                : measured.value().multiply(BigDecimal.valueOf(WIDEST)).longValue();
    }
}
