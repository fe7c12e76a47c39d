package org.gongshi.ingest.reports;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.ErrorOutcome;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.exchange.ErrorReportAnswered;
import org.gongshi.exchange.ReportProgress;
import org.gongshi.exchange.ReportState;
import org.gongshi.exchange.SealedReport;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.views.View;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.Topics;
import org.gongshi.secrecy.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agency's queue of error reports (纠错). The reports' topic is the portal's; what the agency answers goes onto a topic of
 * the gateway's own, from which the portal enters it.
 */
@Component
public class ErrorReports {
    private static final int MOST_REVISIONS = 9999;
    private static final String REASON = "reason";
    /** How long a writer waits until the portal has entered the answer. */
    private static final Duration ENTERED = Duration.ofSeconds(5);

    private final View<ErrorReport> view;
    private final Publisher publisher;
    private final ExchangeRecords records;
    private final Seal seal;
    private final Clock clock;

    ErrorReports(
            View<ErrorReport> reportedErrors,
            Publisher publisher,
            ExchangeRecords records,
            Seal portalSeal,
            Clock clock) {
        this.view = reportedErrors;
        this.publisher = publisher;
        this.records = records;
        this.seal = portalSeal;
        this.clock = clock;
    }

    /** What an agency may find. */
    enum Found {
        CORRECTED,
        NOT_AN_ERROR
    }

    /**
     * A report with what was written.
     *
     * @param content null once it is erased
     */
    public record Opened(ErrorReport report, @Nullable SealedReport content) {}

    /** Oldest first: who has waited longest. */
    public List<Opened> of(String agency, ReportState state) {
        return view.under(agency + "/").stream()
                .filter(report -> report.getProgress().getState() == state)
                .sorted(Comparator.comparing(report -> report.getProgress().getReceivedAt()))
                .map(this::opened)
                .toList();
    }

    /** Waiting for an answer. */
    public long open(String agency) {
        return view.under(agency + "/").stream().filter(ErrorReports::isOpen).count();
    }

    public @Nullable ErrorReport find(String agency, String number) {
        return view.get(agency + "/" + number);
    }

    public static boolean isOpen(ErrorReport report) {
        return report.getProgress().getState() == ReportState.RECEIVED
                || report.getProgress().getState() == ReportState.IN_PROGRESS;
    }

    /**
     * Answers a report, unless something is wrong with the answer; then all of that. Done once it is confirmed; what the
     * citizen wrote goes as soon as the portal has entered it.
     *
     * @param answer {@code {"outcome", "revision", "reason"}}
     */
    public List<Finding> answer(ErrorReport report, ObjectNode answer) {
        var fields = new Fields(answer);
        Found found = fields.choice("outcome", Found.class);
        fields.requireValue("outcome");
        Integer revision = fields.number("revision", 1, MOST_REVISIONS);
        String reason = fields.requiredText(REASON);
        fields.refusePersonalNumber(REASON);
        fields.finish();
        if (fields.findings().isEmpty() && found != null) {
            send(report.getProgress(), ErrorOutcome.valueOf(found.name()), revision, reason);
        }
        return fields.findings();
    }

    private void send(ReportProgress progress, ErrorOutcome outcome, @Nullable Integer revision, String reason) {
        String key = progress.getAgency() + "/" + progress.getNumber();
        publisher.confirm(
                Topics.REPORTS_ANSWERS,
                key,
                ErrorReportAnswered.newBuilder()
                        .setNumber(progress.getNumber())
                        .setAgency(progress.getAgency())
                        .setOutcome(outcome)
                        .setRevision(outcome == ErrorOutcome.CORRECTED ? revision : null)
                        .setReason(reason)
                        .setAnsweredAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                        .build());
        view.await(key, now -> !isOpen(now), ENTERED);
    }

    private Opened opened(ErrorReport report) {
        var progress = report.getProgress();
        var content = progress.getSealed()
                .flatMap(closed -> seal.open(progress.getSealKey().orElse(""), progress.getNumber(), bytes(closed)))
                .flatMap(bytes -> records.decode(bytes) instanceof SealedReport opened
                        ? Optional.of(opened)
                        : Optional.<SealedReport>empty());
        return new Opened(report, content.orElse(null));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
