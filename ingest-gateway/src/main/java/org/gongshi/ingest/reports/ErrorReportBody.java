package org.gongshi.ingest.reports;

import java.time.Instant;
import org.gongshi.exchange.ErrorAbout;
import org.gongshi.exchange.ErrorOutcome;
import org.gongshi.exchange.ReportState;
import org.gongshi.ingest.reports.ErrorReports.Opened;
import org.jspecify.annotations.Nullable;

/**
 * An error report as its agency sees it.
 *
 * @param text what is wrong, and what would be right; null once it is erased, as name and contact
 */
record ErrorReportBody(
        String number,
        ReportState state,
        Instant receivedAt,
        @Nullable String decisionId,
        ErrorAbout about,
        @Nullable String text,
        @Nullable String name,
        @Nullable String contact,
        @Nullable Instant closedAt,
        @Nullable ErrorOutcome outcome,
        @Nullable Integer revision,
        @Nullable String answer) {

    static ErrorReportBody of(Opened opened) {
        var report = opened.report();
        var progress = report.getProgress();
        var content = opened.content();
        return new ErrorReportBody(
                progress.getNumber(),
                progress.getState(),
                progress.getReceivedAt(),
                progress.getDecisionId().orElse(null),
                report.getAbout(),
                content == null ? null : content.getText(),
                content == null ? null : content.getName().orElse(null),
                content == null ? null : content.getContact().orElse(null),
                progress.getClosedAt().orElse(null),
                report.getOutcome().orElse(null),
                report.getRevision().orElse(null),
                progress.getAnswer().orElse(null));
    }
}
