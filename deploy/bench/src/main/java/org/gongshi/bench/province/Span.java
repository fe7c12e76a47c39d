package org.gongshi.bench.province;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A year, a quarter or a month, as supervisors ask for it.
 *
 * @param name 2026, 2026-Q1 or 2026-03
 */
record Span(String name, YearMonth first, YearMonth last) {
    private static final int QUARTER = 3;

    static Span year(int year) {
        return new Span(String.valueOf(year), YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    static Span quarter(YearMonth month) {
        int quarter = (month.getMonthValue() - 1) / QUARTER;
        var first = YearMonth.of(month.getYear(), quarter * QUARTER + 1);
        return new Span(month.getYear() + "-Q" + (quarter + 1), first, first.plusMonths(QUARTER - 1));
    }

    static Span month(YearMonth month) {
        return new Span(month.toString(), month, month);
    }

    boolean has(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return last.atEndOfMonth();
    }
}
