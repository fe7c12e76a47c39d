package org.gongshi.statute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** The months of which a report tells (报告期): a quarter, a half-year, or a year. */
public record ReportingPeriod(YearMonth first, YearMonth last) {
    private static final Pattern QUARTER = Pattern.compile("(2\\d{3})-Q([1-4])");
    private static final Pattern HALF = Pattern.compile("(2\\d{3})-H([12])");
    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_MONTHS = 6;
    private static final int YEAR_MONTHS = 12;

    /** A quarter as 2026-Q1; empty if it is none. */
    public static Optional<ReportingPeriod> quarter(String text) {
        return part(QUARTER, QUARTER_MONTHS, text);
    }

    /** A half-year as 2026-H1; empty if it is none. */
    public static Optional<ReportingPeriod> half(String text) {
        return part(HALF, HALF_MONTHS, text);
    }

    private static Optional<ReportingPeriod> part(Pattern pattern, int months, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var last = YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)) * months);
        return Optional.of(new ReportingPeriod(last.minusMonths(months - 1L), last));
    }

    public static ReportingPeriod year(int year) {
        return new ReportingPeriod(YearMonth.of(year, 1), YearMonth.of(year, YEAR_MONTHS));
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate lastDay() {
        return last.atEndOfMonth();
    }
}
