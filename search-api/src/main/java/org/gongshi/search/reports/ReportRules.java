package org.gongshi.search.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.CloseReason;
import org.gongshi.exchange.Complaint;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.exchange.ErrorReportAnswered;
import org.gongshi.exchange.ReportProgress;
import org.gongshi.exchange.ReportState;
import org.gongshi.exchange.Satisfaction;
import org.gongshi.search.reports.Report.OfComplaint;
import org.gongshi.search.reports.Report.OfError;

/** The way of a report. A step that its state doesn't allow is empty. Every end erases what the citizen wrote. */
public final class ReportRules {
    private ReportRules() {}

    /** Somebody takes charge, or hands it to another bureau. */
    public static Optional<Report> assign(OfComplaint complaint, String bureau, String account, Instant now) {
        if (!complaint.isOpen()) {
            return Optional.empty();
        }
        var progress = ReportProgress.newBuilder(complaint.progress())
                .setState(ReportState.IN_PROGRESS)
                .setChangedAt(now)
                .build();
        return Optional.of(new OfComplaint(Complaint.newBuilder(complaint.value())
                .setProgress(progress)
                .setBureau(bureau)
                .setHandledBy(account)
                .build()));
    }

    public static Optional<Report> answer(OfComplaint complaint, String text, String account, Instant now) {
        return complaint.isOpen()
                ? Optional.of(by(complaint, account)
                        .with(ended(complaint, ReportState.ANSWERED, now)
                                .setAnswer(text)
                                .build()))
                : Optional.empty();
    }

    /** @param text what the citizen is told beside the reason; may be empty */
    public static Optional<Report> close(
            OfComplaint complaint, CloseReason reason, String text, String account, Instant now) {
        return complaint.isOpen()
                ? Optional.of(by(complaint, account)
                        .with(ended(complaint, ReportState.CLOSED, now)
                                .setClosedFor(reason)
                                .setAnswer(text.isEmpty() ? null : text)
                                .build()))
                : Optional.empty();
    }

    static Optional<Report> answer(OfError report, ErrorReportAnswered answer) {
        if (!report.isOpen()) {
            return Optional.empty();
        }
        var progress = ended(report, ReportState.ANSWERED, answer.getAnsweredAt())
                .setAnswer(answer.getReason())
                .build();
        return Optional.of(new OfError(ErrorReport.newBuilder(report.value())
                .setProgress(progress)
                .setOutcome(answer.getOutcome())
                .setRevision(answer.getRevision().orElse(null))
                .build()));
    }

    /** The one question, answered once, after the end. */
    static Optional<Report> rate(Report report, Satisfaction satisfaction) {
        var progress = report.progress();
        return report.isOpen() || progress.getSatisfaction().isPresent()
                ? Optional.empty()
                : Optional.of(report.with(ReportProgress.newBuilder(progress)
                        .setSatisfaction(satisfaction)
                        .build()));
    }

    /**
     * What time does: an open report that nobody handled is ended, so that personal data don't wait for ever; of an ended
     * one only the state stays.
     *
     * @param openFor after which time an open report is ended as overdue
     * @param keepFor after which time an ended report's answer and decision are forgotten
     */
    static Optional<Report> age(Report report, Instant now, Duration openFor, Duration keepFor) {
        var progress = report.progress();
        if (report.isOpen()) {
            return progress.getReceivedAt().plus(openFor).isBefore(now)
                    ? Optional.of(report.with(ended(report, ReportState.CLOSED, now)
                            .setClosedFor(CloseReason.OVERDUE)
                            .build()))
                    : Optional.empty();
        }
        boolean isDue = progress.getClosedAt()
                .orElse(progress.getChangedAt())
                .plus(keepFor)
                .isBefore(now);
        return isDue && !isForgotten(report) ? Optional.of(forgotten(report)) : Optional.empty();
    }

    private static boolean isForgotten(Report report) {
        return report.progress().getAnswer().isEmpty()
                && report.progress().getDecisionId().isEmpty()
                && !(report instanceof OfComplaint(var complaint)
                        && complaint.getHandledBy().isPresent());
    }

    private static Report forgotten(Report report) {
        var bare = report.with(ReportProgress.newBuilder(report.progress())
                .setAnswer(null)
                .setDecisionId(null)
                .build());
        return switch (bare) {
            case OfComplaint(var complaint) ->
                new OfComplaint(Complaint.newBuilder(complaint)
                        .setMisconduct(List.of())
                        .setHandledBy(null)
                        .build());
            case OfError error -> error;
        };
    }

    private static OfComplaint by(OfComplaint complaint, String account) {
        return new OfComplaint(
                Complaint.newBuilder(complaint.value()).setHandledBy(account).build());
    }

    private static ReportProgress.Builder ended(Report report, ReportState state, Instant now) {
        return ReportProgress.newBuilder(report.progress())
                .setState(state)
                .setChangedAt(now)
                .setClosedAt(now)
                .setSealKey(null)
                .setSealed(null);
    }
}
