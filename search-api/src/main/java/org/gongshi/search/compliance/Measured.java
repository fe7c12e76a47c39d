package org.gongshi.search.compliance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator measured.
 *
 * @param numerator null where it is no share
 * @param open not judged yet, and still in time
 * @param overdue not judged yet, and too late: part of the denominator
 * @param value null if there is nothing to measure
 */
public record Measured(
        @Nullable Long numerator,
        long denominator,
        long open,
        long overdue,
        @Nullable BigDecimal value) {}
