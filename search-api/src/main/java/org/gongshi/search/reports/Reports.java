package org.gongshi.search.reports;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongshi.exchange.Complaint;
import org.gongshi.exchange.ComplaintAbout;
import org.gongshi.exchange.ErrorAbout;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.exchange.Misconduct;
import org.gongshi.exchange.ReportProgress;
import org.gongshi.exchange.ReportState;
import org.gongshi.schemas.Topics;
import org.gongshi.search.reports.Report.OfComplaint;
import org.gongshi.search.reports.Report.OfError;
import org.gongshi.search.topics.TopicTable;
import org.gongshi.search.topics.TopicWriter;
import org.springframework.stereotype.Component;

/** Complaints and error reports: written to their topics, found in memory, where all of them are. */
@Component
public final class Reports {
    /** How long a writer waits to see what it wrote. */
    private static final Duration SEEN = Duration.ofSeconds(2);

    private final TopicTable<Complaint> complaints;
    private final TopicTable<ErrorReport> errors;
    private final TopicWriter writer;
    private final ReportSeal seal;
    private final Bureaus bureaus;
    private final InstantSource clock;

    Reports(
            TopicTable<Complaint> complaints,
            TopicTable<ErrorReport> errors,
            TopicWriter writer,
            ReportSeal seal,
            Bureaus bureaus,
            InstantSource clock) {
        this.complaints = complaints;
        this.errors = errors;
        this.writer = writer;
        this.seal = seal;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    /** Takes it in, once: the same attempt with the same content is the same report. */
    Report file(ReportDraft draft, String region, String attempt) {
        var number = seal.number(attempt, draft);
        return find(draft.kind(), number).orElseGet(() -> {
            var report = made(draft, region, number);
            write(report);
            return report;
        });
    }

    public Optional<Report> find(ReportKind kind, ReportNumber number) {
        return switch (kind) {
            case COMPLAINT ->
                Optional.ofNullable(complaints.get(number.value())).map(OfComplaint::new);
            case ERROR_REPORT -> Optional.ofNullable(errors.get(number.value())).map(OfError::new);
        };
    }

    public List<OfComplaint> complaints() {
        return complaints.all().stream().map(OfComplaint::new).toList();
    }

    Stream<Report> all() {
        return Stream.concat(complaints().stream(), errors.all().stream().map(OfError::new));
    }

    /** What the citizen wrote; empty once it is erased. */
    public Optional<ReportContent> content(Report report) {
        return seal.open(report.progress());
    }

    /**
     * Moves a report on.
     *
     * @return what it is now; empty if its state doesn't allow the step
     */
    public synchronized Optional<Report> step(Report report, Function<Report, Optional<Report>> step) {
        var number = new ReportNumber(report.number());
        var moved = find(report.kind(), number).flatMap(step);
        moved.ifPresent(this::write);
        return moved;
    }

    private Report made(ReportDraft draft, String region, ReportNumber number) {
        var now = clock.instant();
        var progress = ReportProgress.newBuilder()
                .setNumber(number.value())
                .setAgency(draft.agency())
                .setDecisionId(draft.decision())
                .setState(ReportState.RECEIVED)
                .setReceivedAt(now)
                .setChangedAt(now);
        seal.close(progress, number, draft.content());
        return switch (draft.kind()) {
            case COMPLAINT ->
                new OfComplaint(Complaint.newBuilder()
                        .setProgress(progress.build())
                        .setAbout(ComplaintAbout.valueOf(draft.about()))
                        .setMisconduct(draft.misconduct().stream()
                                .map(Misconduct::valueOf)
                                .toList())
                        .setBureau(bureaus.inChargeOf(region).code())
                        .build());
            case ERROR_REPORT ->
                new OfError(ErrorReport.newBuilder()
                        .setProgress(progress.build())
                        .setAbout(ErrorAbout.valueOf(draft.about()))
                        .build());
        };
    }

    private void write(Report report) {
        switch (report) {
            case OfComplaint(var complaint) -> {
                writer.confirm(Topics.REPORTS_COMPLAINTS, report.key(), complaint);
                complaints.await(report.number(), complaint::equals, SEEN);
            }
            case OfError(var error) -> {
                writer.confirm(Topics.REPORTS_ERRORS, report.key(), error);
                errors.await(report.number(), error::equals, SEEN);
            }
        }
    }
}
