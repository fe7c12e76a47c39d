package org.gongshi.local.samples;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gongshi.local.samples.SampleHistory.Entry;
import org.gongshi.statute.Report;
import org.gongshi.statute.ReportingPeriod;

/** Periodic reports (定期报告) of the sample agencies: what they find in their own case files, and the counts of a year. */
final class SampleReports {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_FILES = 5;
    /** One in so many comes a month late, and one in as many not at all. */
    private static final int REMISS_ONE_IN = 12;
    /** One file in so many fails a basic standard. */
    private static final int FAILED_ONE_IN = 9;

    private static final List<String> STANDARDS = List.of("PROCEDURE", "EVIDENCE", "OFFICERS");

    private final List<SampleCase> cases;
    private final LocalDate today;
    /** Of its own, so that the decisions are the same with and without reports. */
    private final RandomGenerator chance;

    private SampleReports(List<SampleCase> cases, LocalDate today, long seed) {
        this.cases = cases;
        this.today = today;
        this.chance = new Random(seed);
    }

    /** What was sent until yesterday. */
    static Stream<Entry> of(List<SampleCase> cases, LocalDate today, long seed) {
        return new SampleReports(cases, today, seed).entries();
    }

    private Stream<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (SampleAgency agency : SampleAgency.all()) {
            for (int months = SampleHistory.MONTHS - 1; months > 0; months--) {
                var end = YearMonth.from(today).minusMonths(months);
                Report.SELF_REVIEW.endingWith(end).ifPresent(quarter -> entries.add(selfReview(agency, quarter)));
                Report.STATISTICS.endingWith(end).ifPresent(year -> entries.add(statistics(agency, year)));
            }
        }
        return entries.stream()
                .filter(entry -> chance.nextInt(REMISS_ONE_IN) > 0)
                .filter(entry ->
                        entry.receivedAt().isBefore(today.atStartOfDay(CHINA).toInstant()));
    }

    private Entry selfReview(SampleAgency agency, ReportingPeriod quarter) {
        int late = chance.nextInt(REMISS_ONE_IN) == 0 ? 1 : 0;
        var reviewedOn = quarter.last().plusMonths(1L + late).atDay(8 + chance.nextInt(15));
        var body = body(agency);
        body.put("quarter", quarter.last().getYear() + "-Q" + quarter.last().getMonthValue() / 3);
        body.put("reviewedOn", reviewedOn.toString());
        body.put(
                "files",
                cases.stream()
                        .filter(each -> each.draft().agency().equals(agency))
                        .filter(each -> each.decision().containsKey("caseNumber"))
                        .filter(each -> !each.draft().decidedOn().isBefore(quarter.firstDay())
                                && !each.draft().decidedOn().isAfter(quarter.lastDay()))
                        .limit(MOST_FILES)
                        .map(each -> file(each, reviewedOn))
                        .toList());
        return entry("self-reviews", reviewedOn, body);
    }

    private Map<String, Object> file(SampleCase each, LocalDate reviewedOn) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("caseNumber", each.text("caseNumber"));
        if (chance.nextInt(FAILED_ONE_IN) == 0) {
            file.put("failed", List.of(STANDARDS.get(chance.nextInt(STANDARDS.size()))));
            file.put("rectifyBy", reviewedOn.plusDays(15).toString());
        } else {
            file.put("score", String.format(Locale.ROOT, "%.1f", 78 + chance.nextInt(45) / 2.0));
        }
        return file;
    }

    private Entry statistics(SampleAgency agency, ReportingPeriod year) {
        var body = body(agency);
        int applied = 40 + chance.nextInt(60);
        body.put("year", year.last().getYear());
        body.put("counts", Map.of("PERMITS_APPLIED", applied, "PERMITS_ACCEPTED", applied - chance.nextInt(5)));
        return entry("statistics", year.last().plusMonths(1).atDay(8 + chance.nextInt(15)), body);
    }

    private static Map<String, Object> body(SampleAgency agency) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agency", agency.creditCode());
        return body;
    }

    private Entry entry(String type, LocalDate day, Map<String, Object> body) {
        var at = day.atTime(LocalTime.of(9 + chance.nextInt(8), chance.nextInt(60)));
        return new Entry(at.atZone(CHINA).toInstant(), type, body);
    }
}
