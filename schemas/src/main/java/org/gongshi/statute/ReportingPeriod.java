package org.gongshi.statute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** The months of which a report tells (报告期): a quarter, or a year. */
public record ReportingPeriod(YearMonth first, YearMonth last) {
    private static final Pattern QUARTER = Pattern.compile("(2\\d{3})-Q([1-4])");
    private static final int QUARTER_MONTHS = 3;
    private static final int YEAR_MONTHS = 12;

    /** A quarter as 2026-Q1; empty if it is none. */
    public static Optional<ReportingPeriod> quarter(String text) {
        var matcher = QUARTER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var last =
                YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)) * QUARTER_MONTHS);
        return Optional.of(new ReportingPeriod(last.minusMonths(QUARTER_MONTHS - 1L), last));
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
