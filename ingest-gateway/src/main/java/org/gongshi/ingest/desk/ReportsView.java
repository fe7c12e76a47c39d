package org.gongshi.ingest.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.ReportState;
import org.gongshi.exchange.SealedReport;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.desk.FormPage.Choice;
import org.gongshi.ingest.reports.ErrorReports.Opened;
import org.jspecify.annotations.Nullable;

/**
 * The page of error reports.
 *
 * @param open whether those shown wait for an answer
 * @param draft an answer that came back with what is wrong
 */
record ReportsView(List<Choice> states, boolean open, List<Row> rows, List<Choice> outcomes, Draft draft) {
    private static final List<ReportState> STATES =
            List.of(ReportState.RECEIVED, ReportState.ANSWERED, ReportState.CLOSED);

    /**
     * A report.
     *
     * @param age civil days since it was received; of one that has ended, until then
     * @param content null once it is erased
     */
    record Row(
            String number,
            String receivedAt,
            long age,
            @Nullable String decision,
            String about,
            @Nullable SealedReport content,
            String outcome,
            @Nullable Integer revision,
            String answer) {}

    /**
     * An answer that came back.
     *
     * @param number of its report; empty: none did
     */
    record Draft(String number, List<String> problems, String outcome, String revision, String reason) {
        static final Draft NONE = new Draft("", List.of(), "", "", "");
    }

    static ReportsView of(
            List<Opened> reports, ReportState state, Draft draft, LocalDate today, DeskWording wording, Locale locale) {
        return new ReportsView(
                STATES.stream()
                        .map(each ->
                                new Choice(each.name(), wording.text(locale, "reportState." + each), each == state))
                        .toList(),
                state == ReportState.RECEIVED,
                reports.stream()
                        .map(report -> row(report, today, wording, locale))
                        .toList(),
                List.of("CORRECTED", "NOT_AN_ERROR").stream()
                        .map(each -> new Choice(
                                each, wording.text(locale, "errorOutcome." + each), each.equals(draft.outcome())))
                        .toList(),
                draft);
    }

    private static Row row(Opened opened, LocalDate today, DeskWording wording, Locale locale) {
        var report = opened.report();
        var progress = report.getProgress();
        LocalDate end = progress.getClosedAt().map(CivilDay::of).orElse(today);
        return new Row(
                progress.getNumber(),
                Formats.brief(progress.getReceivedAt()),
                ChronoUnit.DAYS.between(CivilDay.of(progress.getReceivedAt()), end),
                progress.getDecisionId().orElse(null),
                wording.code(locale, "errorAbout", report.getAbout().name()),
                opened.content(),
                report.getOutcome()
                        .map(outcome -> wording.code(locale, "errorOutcome", outcome.name()))
                        .orElse(""),
                report.getRevision().orElse(null),
                progress.getAnswer()
                        .orElseGet(() -> progress.getClosedFor()
                                .map(reason -> wording.code(locale, "closeReason", reason.name()))
                                .orElse("")));
    }
}
