package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.Ledger;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.StatisticsDeclared;
import org.gongshi.exchange.Tally;
import org.gongshi.statute.Report;
import org.gongshi.statute.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What periodic reports (定期报告) count for, in the month in which they are due: the first of a period that comes in time
 * "self-reviews-in-time" or "statistics-in-time"; the latest self-review what its files come to.
 */
final class ReportCounts {
    private ReportCounts() {}

    static List<Share> shares(Parts before, Parts now, StatisticsDeclared declared, Present present) {
        return shares(
                before,
                now,
                declared.getHeader(),
                new Due(Report.STATISTICS, ReportingPeriod.year(declared.getYear()), "statistics-in-time"),
                present);
    }

    static List<Share> shares(Parts before, Parts now, SelfReviewSubmitted submitted, Present present) {
        var quarter = ReportingPeriod.quarter(submitted.getQuarter()).orElseThrow();
        return shares(
                before,
                now,
                submitted.getHeader(),
                new Due(Report.SELF_REVIEW, quarter, "self-reviews-in-time"),
                present);
    }

    /** A report of a period, and how it counts if it comes in time. */
    private record Due(Report report, ReportingPeriod period, String inTime) {}

    private static List<Share> shares(Parts before, Parts now, EventHeader header, Due due, Present present) {
        var dueOn =
                present.statutes().reportDue(due.report(), header.getContext().getRegion(), due.period());
        var counts = counts(now.ledger());
        if (before.ledger() == null && isInTime(header, dueOn)) {
            counts.put(due.inTime(), 1L);
        }
        var month = dueOn.map(YearMonth::from).orElse(due.period().last());
        return Share.moved(share(header, month, counts(before.ledger())), share(header, month, counts));
    }

    private static boolean isInTime(EventHeader header, Optional<LocalDate> dueOn) {
        return dueOn.filter(day -> !Deadlines.civilDay(header.getReceivedAt()).isAfter(day))
                .isPresent();
    }

    private static SortedMap<String, Long> counts(@Nullable Ledger ledger) {
        var counts = new TreeMap<String, Long>();
        if (ledger != null) {
            for (Tally tally : ledger.getTallies()) {
                counts.put(tally.getItem(), tally.getCount());
            }
        }
        return counts;
    }

    private static Optional<Share> share(EventHeader header, YearMonth month, Map<String, Long> counts) {
        return Share.of(Arrivals.agency(header), header.getAgency(), month, DecisionKind.UNKNOWN, counts);
    }
}
