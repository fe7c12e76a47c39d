package org.gongshi.search.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.AuditedRead;
import org.gongshi.exchange.ReportState;
import org.gongshi.exchange.Satisfaction;
import org.gongshi.schemas.Topics;
import org.gongshi.search.reports.AgencyCards;
import org.gongshi.search.reports.Report;
import org.gongshi.search.reports.Report.OfComplaint;
import org.gongshi.search.reports.ReportContent;
import org.gongshi.search.reports.ReportKind;
import org.gongshi.search.reports.ReportNumber;
import org.gongshi.search.reports.ReportRules;
import org.gongshi.search.reports.Reports;
import org.gongshi.search.supervision.ComplaintStep.Answer;
import org.gongshi.search.supervision.ComplaintStep.Assign;
import org.gongshi.search.supervision.ComplaintStep.Close;
import org.gongshi.search.supervision.ComplaintStep.Flawed;
import org.gongshi.search.topics.TopicWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints as one supervisor may see them: nothing outside the scope comes out of here, and every reading is recorded. */
@Component
final class ScopedComplaints {
    private final Reports reports;
    private final AgencyCards agencies;
    private final TopicWriter writer;
    private final InstantSource clock;

    ScopedComplaints(Reports reports, AgencyCards agencies, TopicWriter writer, InstantSource clock) {
        this.reports = reports;
        this.agencies = agencies;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Oldest first: who has waited longest.
     *
     * @param state null: all
     */
    List<OfComplaint> list(Account supervisor, @Nullable ReportState state) {
        return within(supervisor)
                .filter(complaint -> state == null || complaint.progress().getState() == state)
                .sorted(Comparator.comparing(complaint -> complaint.progress().getReceivedAt()))
                .toList();
    }

    /** What whose complaints ended said when asked, by agency. */
    Map<String, Map<Satisfaction, Long>> satisfaction(Account supervisor) {
        return within(supervisor)
                .filter(complaint -> complaint.progress().getSatisfaction().isPresent())
                .collect(Collectors.groupingBy(
                        Report::agency,
                        TreeMap::new,
                        Collectors.groupingBy(
                                complaint ->
                                        complaint.progress().getSatisfaction().orElseThrow(),
                                TreeMap::new,
                                Collectors.counting())));
    }

    /**
     * A complaint, and what its complainant wrote.
     *
     * @param content null once it is erased, and to who may only read
     */
    record Opened(OfComplaint complaint, @Nullable ReportContent content) {}

    /** One complaint, its reading recorded before it is shown; empty: there is none, or not for this supervisor. */
    Optional<Opened> read(Account supervisor, String number) {
        var complaint = find(supervisor, number);
        complaint.ifPresent(found -> writer.confirm(
                Topics.AUDIT_READS,
                found.agency(),
                new AuditedRead(
                        found.agency(),
                        supervisor.username(),
                        clock.instant(),
                        AuditedMatter.COMPLAINT,
                        found.number())));
        return complaint.map(found -> new Opened(
                found, supervisor.kind().mayAct() ? reports.content(found).orElse(null) : null));
    }

    /** @return what it is now; empty if it has ended */
    Optional<Report> step(Account supervisor, OfComplaint complaint, ComplaintStep step) {
        return reports.step(complaint, now -> stepped((OfComplaint) now, step, supervisor.username(), clock.instant()));
    }

    private static Optional<Report> stepped(OfComplaint complaint, ComplaintStep step, String account, Instant now) {
        return switch (step) {
            case Assign(var bureau) ->
                ReportRules.assign(complaint, bureau == null ? complaint.value().getBureau() : bureau, account, now);
            case Answer(var text) -> ReportRules.answer(complaint, text, account, now);
            case Close(var reason, var note) -> ReportRules.close(complaint, reason, note, account, now);
            case Flawed _ -> Optional.empty();
        };
    }

    Optional<OfComplaint> find(Account supervisor, String number) {
        return ReportNumber.parse(number)
                .flatMap(parsed -> reports.find(ReportKind.COMPLAINT, parsed))
                .map(OfComplaint.class::cast)
                .filter(complaint -> isWithin(supervisor, complaint));
    }

    private Stream<OfComplaint> within(Account supervisor) {
        return reports.complaints().stream().filter(complaint -> isWithin(supervisor, complaint));
    }

    private boolean isWithin(Account supervisor, OfComplaint complaint) {
        return agencies.of(complaint.agency())
                .filter(agency -> supervisor.scope().includes(agency.region(), agency.sector(), agency.creditCode()))
                .isPresent();
    }
}
