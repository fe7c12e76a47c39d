package org.gongshi.search.supervision;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.search.reports.ReportFlaw;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.gongshi.statute.Report;
import org.gongshi.statute.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What a supervisor does about an agency for a period, read and found good; or what is wrong with it. */
sealed interface PeriodAct {
    /** How many half-years back are offered to choose from. */
    int HALVES = 4;

    /**
     * What is done.
     *
     * @param note in words, without personal data; may be empty
     */
    record Good(SupervisionAct act, LocalDate from, LocalDate to, String note) implements PeriodAct {}

    /** All that is wrong. */
    record Flawed(List<ReportFlaw> flaws) implements PeriodAct {}

    /** Lets the agency send in late (补报期) what it decided from one day to another; none of them is to come. */
    static PeriodAct backfill(String from, String to, String note, LocalDate today) {
        var flaws = new ArrayList<ReportFlaw>();
        var first = day("from", from, today, flaws);
        var last = day("to", to, today, flaws);
        if (first != null && last != null && last.isBefore(first)) {
            flaws.add(new ReportFlaw("to", Code.BEFORE_ITS_BEGIN));
        }
        ComplaintRules.flaw("note", note.strip(), true).ifPresent(flaws::add);
        return first == null || last == null || !flaws.isEmpty()
                ? new Flawed(flaws)
                : new Good(SupervisionAct.BACKFILL_OPENED, first, last, note.strip());
    }

    private static @Nullable LocalDate day(String field, String text, LocalDate today, List<ReportFlaw> flaws) {
        try {
            var day = text.isBlank() ? null : LocalDate.parse(text.strip());
            if (day == null) {
                flaws.add(new ReportFlaw(field, Code.MISSING));
            } else if (day.isAfter(today)) {
                flaws.add(new ReportFlaw(field, Code.NOT_OVER));
            }
            return day;
        } catch (DateTimeParseException _) {
            flaws.add(new ReportFlaw(field, Code.NOT_A_DAY));
            return null;
        }
    }

    /** Says that how the agency keeps the three systems was checked for a half-year (半年审核), such as 2026-H1, that is over. */
    static PeriodAct audit(String half, String note, LocalDate today) {
        var flaws = new ArrayList<ReportFlaw>();
        var period = ReportingPeriod.half(half.strip()).orElse(null);
        if (period == null) {
            flaws.add(new ReportFlaw("half", half.isBlank() ? Code.MISSING : Code.NOT_A_CHOICE));
        } else if (!period.lastDay().isBefore(today)) {
            flaws.add(new ReportFlaw("half", Code.NOT_OVER));
        }
        ComplaintRules.flaw("note", note.strip(), false).ifPresent(flaws::add);
        return period == null || !flaws.isEmpty()
                ? new Flawed(flaws)
                : new Good(SupervisionAct.AUDIT_HELD, period.firstDay(), period.lastDay(), note.strip());
    }

    /** The half-years that are over, such as 2026-H1, the latest first. */
    static List<String> halves(LocalDate today) {
        var month = YearMonth.from(today);
        return IntStream.iterate(1, back -> back + 1)
                .mapToObj(month::minusMonths)
                .flatMap(end -> Report.AUDIT.endingWith(end).stream())
                .limit(HALVES)
                .map(PeriodAct::half)
                .toList();
    }

    static String half(ReportingPeriod period) {
        return period.last().getYear() + (period.first().getMonth() == Month.JANUARY ? "-H1" : "-H2");
    }

    /** No such act. */
    static Optional<PeriodAct> of(String act, String from, String to, String half, String note, LocalDate today) {
        return switch (act) {
            case "backfills" -> Optional.of(backfill(from, to, note, today));
            case "audits" -> Optional.of(audit(half, note, today));
            default -> Optional.empty();
        };
    }
}
