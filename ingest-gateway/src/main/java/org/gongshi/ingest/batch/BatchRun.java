package org.gongshi.ingest.batch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.registers.EntryIntake;
import org.gongshi.ingest.rejections.Rejections;
import org.gongshi.ingest.submission.SubmissionCounts;
import org.gongshi.ingest.submission.Submissions;
import org.gongshi.ingest.tables.TableFormat;
import org.gongshi.ingest.views.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
            while (!RowPass.over(folder, ticket, tools, journal, findings)) {
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

    @Override
    public void close() throws IOException {
        journal.close();
        findings.close();
    }
}
