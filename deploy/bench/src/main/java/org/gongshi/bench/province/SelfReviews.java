package org.gongshi.bench.province;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What agencies report of themselves (定期报告): the files of a quarter by the end of the next month, the counts of a year by the end
 * of January. Some do, some too late, most not at all; now and then they find something else first. Nobody audits a half-year.
 */
final class SelfReviews {
    private static final int MONTHS = 12;
    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int REPORT_ONE_IN = 4;
    private static final int LATE_ONE_IN = 4;
    private static final int MOST_FILES = 3;

    private final LocalDate today;
    /** Of its own: cases are the same with and without reports. */
    private final Chance chance = new Chance(826);

    SelfReviews(LocalDate today) {
        this.today = today;
    }

    /** @param cases all of one agency */
    void report(Bureau bureau, Collection<MadeCase> cases, Truth truth, Consumer<Line> sent) {
        for (int back = 0; back <= MONTHS; back++) {
            var due = YearMonth.from(today).minusMonths(back);
            if (due.getMonthValue() % QUARTER == 1) {
                review(bureau, cases, due, truth, sent);
            }
            if (due.getMonthValue() % HALF == 1) {
                truth.note("audits.on-time", due.atDay(1), Tally.MISSED);
            }
            if (due.getMonthValue() == 1) {
                declare(bureau, due, truth, sent);
            }
        }
    }

    private void review(Bureau bureau, Collection<MadeCase> cases, YearMonth due, Truth truth, Consumer<Line> sent) {
        var on = day(due, truth);
        boolean isSent = on.isBefore(today);
        truth.note(
                "self-reviews.on-time",
                due.atDay(1),
                Tally.of(isSent && YearMonth.from(on).equals(due)));
        if (!isSent) {
            return;
        }
        var quarter = Span.quarter(due.minusMonths(1));
        var files = new ArrayList<Map<String, Object>>();
        long unqualified = 0;
        for (var made : cases.stream()
                .filter(each -> quarter.has(YearMonth.from(each.day())))
                .limit(MOST_FILES)
                .toList()) {
            var found = chance.oneOf(List.of("95.00", "60.00", "59.99", ""));
            unqualified += found.startsWith("9") || found.startsWith("60") ? 0 : 1;
            files.add(
                    found.isEmpty()
                            ? Map.of("caseNumber", made.caseNumber(), "failed", List.of("PROCEDURE"))
                            : Map.of("caseNumber", made.caseNumber(), "score", found));
        }
        truth.note("self-reviews.unqualified", due.atDay(1), Tally.of(unqualified, files.size()));
        sent.accept(line(bureau, quarter, on, 9, List.of()));
        sent.accept(line(bureau, quarter, on, 10, files));
    }

    private void declare(Bureau bureau, YearMonth due, Truth truth, Consumer<Line> sent) {
        var on = day(due, truth);
        boolean isSent = on.isBefore(today);
        truth.note(
                "statistics.on-time",
                due.atDay(1),
                Tally.of(isSent && YearMonth.from(on).equals(due)));
        if (isSent) {
            var year = due.getYear() - 1;
            sent.accept(new Line(
                    Line.at(on, 9),
                    "statistics",
                    () -> Map.of(
                            "agency", bureau.creditCode(), "year", year, "counts", Map.of("PERMITS_APPLIED", 12))));
        }
    }

    /** On which it reports: of the month in which it is due, of the next, or never. */
    private LocalDate day(YearMonth due, Truth truth) {
        boolean isSent = chance.oneIn(REPORT_ONE_IN) && !truth.isSilent();
        boolean isLate = chance.oneIn(LATE_ONE_IN);
        int day = 1 + chance.below(28);
        return isSent ? due.plusMonths(isLate ? 1 : 0).atDay(day) : LocalDate.MAX;
    }

    private static Line line(Bureau bureau, Span quarter, LocalDate on, int hour, List<Map<String, Object>> files) {
        return new Line(
                Line.at(on, hour),
                "self-reviews",
                () -> Map.of(
                        "agency", bureau.creditCode(),
                        "quarter", quarter.name(),
                        "reviewedOn", on.toString(),
                        "files", files));
    }
}
