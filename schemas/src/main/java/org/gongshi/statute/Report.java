package org.gongshi.statute;

import java.time.YearMonth;
import java.util.Optional;

/** What is reported at intervals (定期报告): by agencies, and of each agency by who supervises it. */
public enum Report {
    /** They review their own case files each quarter (案卷自评). */
    SELF_REVIEW(3),
    /** Supervisors check each half-year how an agency keeps the three systems (半年审核统计). */
    AUDIT(6),
    /** They declare the counts of a year (年度申报数). */
    STATISTICS(12);

    private final int months;

    Report(int months) {
        this.months = months;
    }

    /** The period that ends with this month; empty if none does. */
    public Optional<ReportingPeriod> endingWith(YearMonth month) {
        return month.getMonthValue() % months == 0
                ? Optional.of(new ReportingPeriod(month.minusMonths(months - 1L), month))
                : Optional.empty();
    }
}
