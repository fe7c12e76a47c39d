package org.gongshi.ingest.counts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.ingest.calendars.Law;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.supervision.SupervisionActs;
import org.gongshi.statute.Report;
import org.gongshi.statute.ReportingPeriod;
import org.springframework.stereotype.Component;

/**
 * Which periodic reports (定期报告) an agency owes in a month: "self-reviews-due" and "statistics-due". It owes those of periods
 * on whose last day it had joined; whether they came is counted where they are taken in. Alike, which half-years are to be
 * audited by who supervises it, and which were by then: "audits-due" and "audits-in-time".
 */
@Component
final class DueReports {
    /** No report is due later after its period. */
    private static final int MOST_MONTHS = 12;

    private final Agencies agencies;
    private final SupervisionActs acts;
    private final Law law;

    DueReports(Agencies agencies, SupervisionActs acts, Law law) {
        this.agencies = agencies;
        this.acts = acts;
        this.law = law;
    }

    Map<String, Long> of(String agency, YearMonth month) {
        var counts = new TreeMap<String, Long>();
        var audits = due(Report.AUDIT, agency, month);
        counts.put("self-reviews-due", (long)
                due(Report.SELF_REVIEW, agency, month).size());
        counts.put(
                "statistics-due", (long) due(Report.STATISTICS, agency, month).size());
        counts.put("audits-due", (long) audits.size());
        counts.put(
                "audits-in-time",
                audits.stream().filter(audit -> isHeldInTime(agency, audit)).count());
        return counts;
    }

    /** A report of a period, and the last day for it. */
    private record Due(ReportingPeriod period, LocalDate dueOn) {}

    private List<Due> due(Report report, String agency, YearMonth month) {
        return IntStream.rangeClosed(1, MOST_MONTHS)
                .mapToObj(month::minusMonths)
                .flatMap(end -> report.endingWith(end).stream())
                .flatMap(period -> due(report, agency, period).stream())
                .filter(due -> YearMonth.from(due.dueOn()).equals(month))
                .toList();
    }

    private Optional<Due> due(Report report, String agency, ReportingPeriod period) {
        return Optional.ofNullable(agencies.on(agency, period.lastDay()))
                .filter(version -> hasJoined(version, period))
                .flatMap(version -> law.statutes().reportDue(report, version.getRegion(), period))
                .map(dueOn -> new Due(period, dueOn));
    }

    private boolean isHeldInTime(String agency, Due audit) {
        return acts.auditedOn(agency, audit.period())
                .filter(day -> !day.isAfter(audit.dueOn()))
                .isPresent();
    }

    private static boolean hasJoined(AgencyVersion version, ReportingPeriod period) {
        return version.getJoinedOn()
                .filter(joined -> joined.isAfter(period.lastDay()))
                .isEmpty();
    }
}
