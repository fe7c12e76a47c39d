package org.gongshi.ingest.batch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.BatchRow;
import org.gongshi.exchange.EventHeader;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.submission.Checks;
import org.gongshi.ingest.submission.Delivery;
import org.gongshi.ingest.submission.Speaker;
import org.gongshi.ingest.submission.Submissions;
import org.gongshi.ingest.submission.Verdict;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.ingest.submission.Verdict.Rejected;
import tools.jackson.databind.node.ObjectNode;

/** What a row of a batch asks for. One for each pass over a batch, since lines of history must follow one another. */
final class RowChecks {
    private final Submissions submissions;
    private final BatchTicket ticket;
    private final Clock clock;
    private Instant lastMoment = Instant.MIN;

    RowChecks(Submissions submissions, BatchTicket ticket, Clock clock) {
        this.submissions = submissions;
        this.ticket = ticket;
        this.clock = clock;
    }

    /** What to do about a row. */
    sealed interface Step {}

    /** Send this event. */
    record Send(EventHeader header, SpecificRecord event, List<Finding> warnings) implements Step {}

    /** Tell the log that this day began. */
    record Tell(LocalDate day) implements Step {}

    /** Put this into its register. */
    record Enter(ObjectNode entry) implements Step {}

    /** Report what is wrong. */
    record Refuse(List<Finding> findings) implements Step {}

    Step check(long row, byte[] line) {
        if (line[0] == Spool.MARK) {
            return marked(new String(line, 1, line.length - 1, StandardCharsets.UTF_8));
        }
        if (ticket.type().isRegister()) {
            return entry(line);
        }
        return ticket.type() == BatchType.HISTORY
                ? history(row, line)
                : row(submissions.checks(ticket.type().wireName()), row, line);
    }

    private static Step entry(byte[] line) {
        return switch (JsonText.read(line)) {
            case JsonText.Unreadable(List<Finding> findings) -> new Refuse(findings);
            case JsonText.Tree(ObjectNode tree) -> new Enter(tree);
        };
    }

    private Step row(Checks checks, long row, byte[] line) {
        return switch (JsonText.read(line)) {
            case JsonText.Unreadable(List<Finding> findings) -> new Refuse(findings);
            case JsonText.Tree(ObjectNode tree) ->
                step(checks.check(tree, speaker(), delivery(row, ticket.receivedAt())));
        };
    }

    /** A mark of the spool's, or a row that only looks like one. */
    static Refuse marked(String mark) {
        if (mark.startsWith(ErrorCode.TOO_LARGE.name() + " ")) {
            return refuse(ErrorCode.TOO_LARGE, mark.substring(mark.indexOf(' ') + 1));
        }
        return mark.startsWith(ErrorCode.SECRET_CONTENT.name() + " ")
                ? refuse(ErrorCode.SECRET_CONTENT)
                : refuse(ErrorCode.MALFORMED_JSON, "1", "1");
    }

    private static Refuse refuse(ErrorCode code, String... arguments) {
        return new Refuse(List.of(Finding.of(code, arguments)));
    }

    private static Step step(Verdict verdict) {
        return switch (verdict) {
            case Accepted accepted -> new Send(accepted.header(), accepted.event(), accepted.warnings());
            case Rejected(List<Finding> findings) -> new Refuse(findings);
        };
    }

    private Speaker speaker() {
        return new Speaker(ticket.keyId(), ticket.agency());
    }

    private Delivery delivery(long row, Instant receivedAt) {
        return new Delivery(ticket.id() + "/" + row, receivedAt, new BatchRow(ticket.id(), row));
    }

    private Step history(long row, byte[] line) {
        return switch (JsonText.read(line)) {
            case JsonText.Unreadable(List<Finding> findings) -> new Refuse(findings);
            case JsonText.Tree(ObjectNode tree) when tree.has("day") -> day(new Fields(tree));
            case JsonText.Tree(ObjectNode tree) -> submission(row, tree);
        };
    }

    private Step day(Fields fields) {
        LocalDate day = fields.requiredDate("day");
        fields.finish();
        follow(fields, "day", CivilDay.begin(day));
        return fields.findings().isEmpty() ? new Tell(day) : new Refuse(fields.findings());
    }

    private Step submission(long row, ObjectNode tree) {
        var fields = new Fields(tree);
        Instant receivedAt = fields.requiredMoment("receivedAt").truncatedTo(ChronoUnit.MILLIS);
        String type = fields.requiredWord("type", Submissions.types());
        fields.requiredObject("body");
        fields.finish();
        follow(fields, "receivedAt", receivedAt);
        if (!fields.findings().isEmpty() || !(tree.get("body") instanceof ObjectNode body)) {
            return new Refuse(fields.findings());
        }
        Step step = step(submissions.checks(type).check(body, speaker(), delivery(row, receivedAt)));
        return step instanceof Refuse(List<Finding> findings)
                ? new Refuse(
                        findings.stream().map(finding -> finding.under("/body")).toList())
                : step;
    }

    private void follow(Fields fields, String name, Instant moment) {
        if (!fields.findings().isEmpty()) {
            return;
        }
        if (moment.isBefore(lastMoment) || moment.isAfter(clock.instant())) {
            fields.refuse(name, ErrorCode.HISTORY_ORDER);
        } else {
            lastMoment = moment;
        }
    }
}
