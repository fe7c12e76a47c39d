package org.gongshi.search.compliance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator measured.
 *
 * @param numerator null where it is no share
 * @param open not judged yet, and still in time
 * @param overdue not judged yet, and too late: part of the denominator
 * @param value null if there is nothing to measure
 * @param parts what it is made of, if anything: receivers, reasons, signals
 */
public record Measured(
        @Nullable Long numerator,
        long denominator,
        long open,
        long overdue,
        @Nullable BigDecimal value,
        List<Part> parts) {

    /** Of nothing smaller. */
    public Measured(@Nullable Long numerator, long denominator, long open, long overdue, @Nullable BigDecimal value) {
        this(numerator, denominator, open, overdue, value, List.of());
    }

    /**
     * A part of an indicator.
     *
     * @param name a receiver, a code or a signal
     * @param standard share from which a signal is given; null of what is no signal
     */
    public record Part(
            String name,
            long numerator,
            long denominator,
            @Nullable BigDecimal standard) {}

    Measured with(List<Part> made) {
        return new Measured(numerator, denominator, open, overdue, value, made);
    }
}
