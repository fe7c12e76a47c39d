package org.gongshi.ingest.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.ingest.batch.RowChecks.Checked;
import org.gongshi.ingest.batch.RowChecks.Enter;
import org.gongshi.ingest.batch.RowChecks.Refuse;
import org.gongshi.ingest.batch.RowChecks.Send;
import org.gongshi.ingest.batch.RowChecks.Tell;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.registers.EntryIntake.Entered;
import org.gongshi.ingest.registers.EntryIntake.Refused;
import org.gongshi.ingest.tables.LineReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pass over a batch: a chunk of rows is checked on all cores, then each is dealt with in its order. */
final class RowPass {
    private static final Logger LOG = LoggerFactory.getLogger(RowPass.class);

    /** Enough that the cores seldom wait for one another; few enough to lie in memory together. */
    private static final int CHUNK = 256;

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares lines.
    private record Line(long row, byte[] bytes) {}

    private final BatchTicket ticket;
    private final BatchRun.Tools tools;
    private final Journal journal;
    private final FindingsFile findings;
    private final RowChecks checks;
    private final InFlight inFlight = new InFlight();

    private RowPass(
            BatchFolder folder, BatchTicket ticket, BatchRun.Tools tools, Journal journal, FindingsFile findings) {
        this.ticket = ticket;
        this.tools = tools;
        this.journal = journal;
        this.findings = findings;
        this.checks = new RowChecks(tools.submissions(), ticket, folder.columns(), tools.clock());
    }

    /** Goes over all rows that are not done yet; false if some of them remain so. */
    static boolean over(
            BatchFolder folder, BatchTicket ticket, BatchRun.Tools tools, Journal journal, FindingsFile findings)
            throws InterruptedException {
        var pass = new RowPass(folder, ticket, tools, journal, findings);
        try (var lines = new LineReader(Files.newInputStream(folder.rows()), Integer.MAX_VALUE, Long.MAX_VALUE)) {
            pass.go(lines);
        } catch (UnavailableException notYet) {
            LOG.warn("batch {}: {}", ticket.id(), notYet.getMessage());
            pass.inFlight.succeeded();
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pass.inFlight.succeeded();
    }

    private void go(LineReader lines) throws IOException, InterruptedException {
        var chunk = new ArrayList<Line>(CHUNK);
        long row = 1;
        for (byte[] line = lines.next(); line != null && !inFlight.hasFailed(); line = lines.next()) {
            if (!journal.has(row)) {
                chunk.add(new Line(row, line));
            }
            if (chunk.size() == CHUNK) {
                deal(chunk);
                chunk.clear();
            }
            row++;
        }
        deal(chunk);
    }

    private void deal(List<Line> chunk) throws InterruptedException {
        var lines = checks.areInOrder() ? chunk.stream() : chunk.parallelStream();
        for (Checked checked : lines.map(this::check).toList()) {
            if (inFlight.hasFailed()) {
                return;
            }
            deal(checked);
        }
    }

    /** A fault of ours in one row must not hold up the others. */
    private Checked check(Line line) {
        try {
            return checks.check(line.row(), line.bytes());
        } catch (UnavailableException notYet) {
            throw notYet;
        } catch (RuntimeException fault) {
            LOG.error(
                    "batch {} row {}: {} at {}",
                    ticket.id(),
                    line.row(),
                    fault.getClass().getName(),
                    fault.getStackTrace()[0]);
            return new Checked(line.row(), null, new Refuse(List.of(Finding.of(ErrorCode.INTERNAL))));
        }
    }

    private void deal(Checked checked) throws InterruptedException {
        long row = checked.row();
        switch (checked.step()) {
            case Refuse refuse -> {
                findings.note(new RowFindings(row, refuse.findings(), subjects(checked)));
                journal.note(row, Journal.REJECTED);
            }
            case Send send
            when ticket.dryRun() -> {
                findings.note(new RowFindings(row, send.warnings()));
                journal.note(row, Journal.DONE);
            }
            case Send send -> send(checked, send);
            case Enter enter -> enter(row, enter);
            case Tell _ when ticket.dryRun() -> journal.note(row, Journal.DONE);
            case Tell tell -> inFlight.add(tools.days().tell(tell.day()), () -> journal.note(row, Journal.DONE));
        }
    }

    private void send(Checked checked, Send send) throws InterruptedException {
        var header = send.outgoing().header();
        String receipt = header.getAgency() + "/" + header.getReceiptId();
        findings.note(new RowFindings(checked.row(), send.warnings()));
        inFlight.add(tools.publisher().send(send.outgoing()), () -> journal.note(checked.row(), receipt));
        mend(checked);
    }

    /** What a rejected row is about, as far as it can be read. */
    private List<String> subjects(Checked checked) {
        return checked.said() == null
                ? List.of()
                : tools.rejections().subjects(ticket.type().wireName(), checked.said());
    }

    /** A row that was taken in may mend one that was not. */
    private void mend(Checked checked) throws InterruptedException {
        if (checked.said() != null) {
            var mended =
                    tools.rejections().accepted(ticket.agency(), ticket.type().wireName(), checked.said());
            inFlight.add(mended, () -> {});
        }
    }

    /** Entered one after the other, since an entry may be named twice. */
    private void enter(long row, Enter step) {
        var register = ticket.type().wireName();
        switch (tools.entries().row(register, ticket.caller(), step.entry(), ticket.dryRun())) {
            case Refused(List<Finding> wrong) -> {
                findings.note(new RowFindings(row, step.row().all(wrong)));
                journal.note(row, Journal.REJECTED);
            }
            case Entered entered -> {
                findings.note(new RowFindings(row, step.row().all(entered.warnings())));
                journal.note(row, entered.isChanged() ? Journal.DONE : Journal.REPEATED);
            }
        }
    }
}
