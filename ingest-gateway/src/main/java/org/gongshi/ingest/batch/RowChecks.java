package org.gongshi.ingest.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongshi.exchange.BatchRow;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.publishing.Outgoing;
import org.gongshi.ingest.submission.Checks;
import org.gongshi.ingest.submission.Delivery;
import org.gongshi.ingest.submission.Speaker;
import org.gongshi.ingest.submission.Submissions;
import org.gongshi.ingest.submission.Verdict;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.ingest.submission.Verdict.Rejected;
import org.gongshi.ingest.tables.Columns;
import org.gongshi.ingest.tables.RawRow;
import org.gongshi.ingest.tables.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a row of a batch asks for. One for each pass over a batch, since lines of history must follow one another. */
final class RowChecks {
    private final Submissions submissions;
    private final BatchTicket ticket;
    private final Columns columns;
    private final Clock clock;
    private Instant lastMoment = Instant.MIN;

    RowChecks(Submissions submissions, BatchTicket ticket, Columns columns, Clock clock) {
        this.submissions = submissions;
        this.ticket = ticket;
        this.columns = columns;
        this.clock = clock;
    }

    /**
     * A row that was looked at.
     *
     * @param said what it says, right or wrong; null if nobody can read it
     */
    record Checked(long row, @Nullable ObjectNode said, Step step) {}

    /** What to do about a row. */
    sealed interface Step {}

    /** Send this. */
    record Send(Outgoing outgoing, List<Finding> warnings) implements Step {}

    /** Tell the log that this day began. */
    record Tell(LocalDate day) implements Step {}

    /** Put this into its register. */
    record Enter(Row row, ObjectNode entry) implements Step {}

    /** Report what is wrong. */
    record Refuse(List<Finding> findings) implements Step {}

    /** Whether a line means something only after the one before it, so that lines cannot be checked side by side. */
    boolean areInOrder() {
        return ticket.type() == BatchType.HISTORY;
    }

    Checked check(long number, byte[] line) {
        Row row = columns.row(number, RawRow.read(line, columns.isTable()));
        return switch (row.read()) {
            case JsonText.Unreadable(List<Finding> findings) ->
                new Checked(number, null, new Refuse(row.all(findings)));
            case JsonText.Tree(ObjectNode tree) -> new Checked(number, tree, step(number, row, tree));
        };
    }

    private Step step(long number, Row row, ObjectNode tree) {
        return switch (ticket.type()) {
            case HISTORY -> history(number, tree);
            case BatchType type when type.isRegister() -> entry(row, tree);
            default -> step(row, checks().check(tree, speaker(), delivery(number, ticket.receivedAt())));
        };
    }

    private static Step entry(Row row, ObjectNode tree) {
        return row.isRefused() ? new Refuse(row.all(List.of())) : new Enter(row, tree);
    }

    private Checks checks() {
        return submissions.checks(ticket.type().wireName());
    }

    /** What reading a row found counts beside what the checks find. */
    private static Step step(Row row, Verdict verdict) {
        return switch (step(verdict)) {
            case Send send when row.isRefused() -> new Refuse(row.all(send.warnings()));
            case Send send -> new Send(send.outgoing(), row.all(send.warnings()));
            case Refuse(List<Finding> findings) -> new Refuse(row.all(findings));
            case Tell tell -> tell;
            case Enter enter -> enter;
        };
    }

    private static Step step(Verdict verdict) {
        return switch (verdict) {
            case Accepted accepted -> new Send(accepted.outgoing(), accepted.warnings());
            case Rejected(List<Finding> findings) -> new Refuse(findings);
        };
    }

    private Speaker speaker() {
        return new Speaker(ticket.keyId(), ticket.agency());
    }

    private Delivery delivery(long row, Instant receivedAt) {
        return new Delivery(ticket.id() + "/" + row, receivedAt, new BatchRow(ticket.id(), row));
    }

    private Step history(long row, ObjectNode tree) {
        return tree.has("day") ? day(new Fields(tree)) : submission(row, tree);
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
