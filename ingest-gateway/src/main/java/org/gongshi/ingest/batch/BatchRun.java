package org.gongshi.ingest.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.batch.RowChecks.Enter;
import org.gongshi.ingest.batch.RowChecks.Refuse;
import org.gongshi.ingest.batch.RowChecks.Send;
import org.gongshi.ingest.batch.RowChecks.Tell;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.registers.EntryIntake;
import org.gongshi.ingest.registers.EntryIntake.Entered;
import org.gongshi.ingest.registers.EntryIntake.Refused;
import org.gongshi.ingest.rejections.Rejections;
import org.gongshi.ingest.submission.SubmissionCounts;
import org.gongshi.ingest.submission.Submissions;
import org.gongshi.ingest.tables.LineReader;
import org.gongshi.ingest.tables.TableFormat;
import org.gongshi.ingest.views.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes one batch from the disk to its end, from wherever an earlier run left it. */
final class BatchRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    /** Times its usual pause that a run waits at most before it looks for receipts again. */
    private static final int SELDOM = 8;

    /** What every run uses. */
    record Tools(
            Submissions submissions,
            EntryIntake entries,
            Publisher publisher,
            Days days,
            View<Receipt> receipts,
            Rejections rejections,
            SubmissionCounts metrics,
            BatchSettings settings,
            int rowLimit,
            Clock clock) {}

    private final BatchFolder folder;
    private final BatchTicket ticket;
    private final Tools tools;
    private final Journal journal;
    private final FindingsFile findings;
    private final Settlement settlement;
    private final TableConversion conversion;
    private volatile long rows;
    private volatile boolean counted;
    private volatile BatchCounts counts;
    private volatile boolean checking;
    private volatile boolean told;
    /** Wakes the run as soon as anybody sees that nothing is pending. */
    private final CountDownLatch ended = new CountDownLatch(1);

    BatchRun(BatchFolder folder, BatchTicket ticket, Tools tools) throws IOException {
        this.folder = folder;
        this.ticket = ticket;
        this.tools = tools;
        this.findings = FindingsFile.open(folder.findings());
        this.journal = Journal.open(folder.journal(), findings::force);
        this.settlement =
                new Settlement(ticket, this::received, journal, findings, tools.receipts()::get, tools.metrics());
        this.conversion = new TableConversion(folder, ticket, tools.settings().limits(tools.rowLimit()));
        ConvertedTable converted = folder.converted();
        this.rows = converted == null ? ticket.rows() : converted.rows();
        this.counted = ticket.format() == TableFormat.NDJSON || converted != null;
        this.counts = BatchCounts.of(received(), 0, 0, 0);
    }

    /** Rows of the batch; of a table that is being turned into rows, as many as there are already. */
    private long received() {
        return counted ? rows : conversion.rows();
    }

    BatchTicket ticket() {
        return ticket;
    }

    BatchFolder folder() {
        return folder;
    }

    /**
     * State that these counts tell of: an answer never calls a batch done whose rows it shows as pending, nor one whose
     * rejected rows are not in the queue yet, or a quick sender would mend what nobody knows of.
     */
    BatchState state(BatchCounts now) {
        return told && now.pending() == 0 ? BatchState.DONE : checking ? BatchState.CHECKING : BatchState.RECEIVED;
    }

    /** Its end is told. */
    void told() {
        told = true;
    }

    /** As known now; a view that is being read in only means that no more is known yet. */
    BatchCounts counts() {
        if (!counted) {
            return BatchCounts.of(received(), 0, 0, 0);
        }
        if (counts.pending() == 0) {
            return counts;
        }
        try {
            BatchCounts now = settlement.settle();
            counts = now;
            if (now.pending() == 0) {
                ended.countDown();
            }
            return now;
        } catch (UnavailableException notYet) {
            LOG.debug("batch {}: {}", ticket.id(), notYet.getMessage());
            return counts;
        }
    }

    /** What an answer shows of what was found so far. */
    List<FirstFindings.Located> firstFindings() {
        return findings.first();
    }

    /** Returns when nothing is pending; the places are for those who check, not for those who wait. */
    BatchCounts run(Semaphore places) throws IOException, InterruptedException {
        places.acquire();
        try {
            checking = true;
            convert();
            while (!pass()) {
                LOG.warn("batch {} pauses: not everything could be sent", ticket.id());
                Thread.sleep(tools.settings().pause());
            }
        } finally {
            places.release();
        }
        BatchCounts end = settled();
        findings.force();
        return end;
    }

    /** Looks the more seldom, the longer nothing came: another's events may be folded first. */
    private BatchCounts settled() throws InterruptedException {
        Duration pause = tools.settings().settleEvery();
        BatchCounts before = counts;
        BatchCounts now = counts();
        while (now.pending() > 0) {
            pause = now.equals(before)
                    ? min(pause.multipliedBy(2), tools.settings().settleEvery().multipliedBy(SELDOM))
                    : tools.settings().settleEvery();
            if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return counts();
            }
            before = now;
            now = counts();
        }
        return now;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Does nothing if its rows are there already. */
    synchronized void convert() throws IOException {
        if (counted) {
            return;
        }
        findings.note(new RowFindings(0, conversion.convert()));
        findings.flush();
        rows = conversion.rows();
        tools.metrics().received(rows);
        counts = BatchCounts.of(rows, 0, 0, 0);
        counted = true;
    }

    /** Goes over all rows that are not done yet; false if some of them remain so. */
    private boolean pass() throws InterruptedException {
        var inFlight = new InFlight();
        var checks = new RowChecks(tools.submissions(), ticket, folder.columns(), tools.clock());
        try (var lines = new LineReader(Files.newInputStream(folder.rows()), Integer.MAX_VALUE, Long.MAX_VALUE)) {
            long row = 1;
            for (byte[] line = lines.next(); line != null && !inFlight.hasFailed(); line = lines.next()) {
                if (!journal.has(row)) {
                    step(row, line, checks, inFlight);
                }
                row++;
            }
        } catch (UnavailableException notYet) {
            LOG.warn("batch {}: {}", ticket.id(), notYet.getMessage());
            inFlight.succeeded();
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return inFlight.succeeded();
    }

    private void step(long row, byte[] line, RowChecks checks, InFlight inFlight) throws InterruptedException {
        switch (check(row, line, checks)) {
            case Refuse refuse -> {
                findings.note(new RowFindings(row, refuse.findings(), subjects(checks)));
                journal.note(row, Journal.REJECTED);
            }
            case Send send
            when ticket.dryRun() -> {
                findings.note(new RowFindings(row, send.warnings()));
                journal.note(row, Journal.DONE);
            }
            case Send send -> {
                var header = send.header();
                String receipt = header.getAgency() + "/" + header.getReceiptId();
                findings.note(new RowFindings(row, send.warnings()));
                inFlight.add(tools.publisher().send(header, send.event()), () -> journal.note(row, receipt));
                mend(checks, inFlight);
            }
            case Enter enter -> enter(row, enter);
            case Tell tell when ticket.dryRun() -> journal.note(row, Journal.DONE);
            case Tell tell -> inFlight.add(tools.days().tell(tell.day()), () -> journal.note(row, Journal.DONE));
        }
    }

    /** What a rejected row is about, as far as it can be read. */
    private List<String> subjects(RowChecks checks) {
        ObjectNode said = checks.said();
        return said == null
                ? List.of()
                : tools.rejections().subjects(ticket.type().wireName(), said);
    }

    /** A row that was taken in may mend one that was not. */
    private void mend(RowChecks checks, InFlight inFlight) throws InterruptedException {
        ObjectNode said = checks.said();
        if (said != null) {
            var mended =
                    tools.rejections().accepted(ticket.agency(), ticket.type().wireName(), said);
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

    /** A fault of ours in one row must not hold up the others. */
    private RowChecks.Step check(long row, byte[] line, RowChecks checks) {
        try {
            return checks.check(row, line);
        } catch (UnavailableException notYet) {
            throw notYet;
        } catch (RuntimeException fault) {
            LOG.error(
                    "batch {} row {}: {} at {}",
                    ticket.id(),
                    row,
                    fault.getClass().getName(),
                    fault.getStackTrace()[0]);
            return new Refuse(List.of(Finding.of(ErrorCode.INTERNAL)));
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
        findings.close();
    }
}
