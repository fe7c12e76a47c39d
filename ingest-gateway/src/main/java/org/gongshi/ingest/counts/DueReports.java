package org.gongshi.ingest.counts;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.ingest.calendars.Law;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.statute.Report;
import org.gongshi.statute.ReportingPeriod;
import org.springframework.stereotype.Component;

/**
 * Which periodic reports (定期报告) an agency owes in a month: "self-reviews-due" and "statistics-due". It owes those of periods
 * on whose last day it had joined; whether they came is counted where they are taken in.
 */
@Component
final class DueReports {
    /** No report is due later after its period. */
    private static final int MOST_MONTHS = 12;

    private final Agencies agencies;
    private final Law law;

    DueReports(Agencies agencies, Law law) {
        this.agencies = agencies;
        this.law = law;
    }

    Map<String, Long> of(String agency, YearMonth month) {
        var counts = new TreeMap<String, Long>();
        counts.put("self-reviews-due", due(Report.SELF_REVIEW, agency, month));
        counts.put("statistics-due", due(Report.STATISTICS, agency, month));
        return counts;
    }

    private long due(Report report, String agency, YearMonth month) {
        return IntStream.rangeClosed(1, MOST_MONTHS)
                .mapToObj(month::minusMonths)
                .flatMap(end -> report.endingWith(end).stream())
                .filter(period -> isDue(report, agency, period, month))
                .count();
    }

    private boolean isDue(Report report, String agency, ReportingPeriod period, YearMonth month) {
        return Optional.ofNullable(agencies.on(agency, period.lastDay()))
                .filter(version -> hasJoined(version, period))
                .flatMap(version -> law.statutes().reportDue(report, version.getRegion(), period))
                .map(YearMonth::from)
                .filter(month::equals)
                .isPresent();
    }

    private static boolean hasJoined(AgencyVersion version, ReportingPeriod period) {
        return version.getJoinedOn()
                .filter(joined -> joined.isAfter(period.lastDay()))
                .isEmpty();
    }
}
