package org.gongshi.ingest.batch;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.ingest.batch.Journal.Entry;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.submission.SubmissionCounts;
import org.jspecify.annotations.Nullable;

/**
 * Follows the journal and learns each row's fate from its receipt, which names the first delivery of its content: this
 * very row, or another. A fate once learned is final. Rows whose receipt is not there yet wait; of them, no more are held
 * in memory than {@code WAITING}.
 */
final class Settlement {
    private static final int WAITING = 10_000;
    /** An agency's events are folded in the order in which they were sent: behind so many without a receipt no look is worth it. */
    private static final int MISSES = 50;

    private final String batch;
    private final LongSupplier received;
    private final Journal journal;
    private final FindingsFile findings;
    private final Function<String, @Nullable Receipt> receipts;
    private final SubmissionCounts metrics;
    private final Set<Entry> waiting = new LinkedHashSet<>();
    private long position;
    private long accepted;
    private long rejected;
    private long duplicate;

    Settlement(
            BatchTicket ticket,
            LongSupplier received,
            Journal journal,
            FindingsFile findings,
            Function<String, @Nullable Receipt> receipts,
            SubmissionCounts metrics) {
        this.batch = ticket.id();
        this.received = received;
        this.journal = journal;
        this.findings = findings;
        this.receipts = receipts;
        this.metrics = metrics;
    }

    /**
     * Learns what can be learned now.
     *
     * @throws org.gongshi.ingest.problems.UnavailableException if receipts can't be read now; no row is lost by it
     */
    synchronized BatchCounts settle() {
        boolean more = true;
        while (more) {
            boolean read = readOn();
            learnWaiting();
            more = read && waiting.size() < WAITING;
        }
        findings.flush();
        return BatchCounts.of(received.getAsLong(), accepted, rejected, duplicate);
    }

    private boolean readOn() {
        boolean read = false;
        while (waiting.size() < WAITING) {
            var page = journal.read(position);
            if (page.entries().isEmpty()) {
                break;
            }
            waiting.addAll(page.entries());
            position = page.next();
            read = true;
        }
        return read;
    }

    /** A row leaves the queue only once its fate is counted: asking for its receipt may fail. */
    private void learnWaiting() {
        Map<String, Integer> missed = new HashMap<>();
        for (Iterator<Entry> entries = waiting.iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            String agency = agency(entry);
            if (missed.getOrDefault(agency, 0) < MISSES) {
                if (isSettled(entry)) {
                    entries.remove();
                } else {
                    missed.merge(agency, 1, Integer::sum);
                }
            }
        }
    }

    /** The first part of what names a receipt; what is named by none is settled at once. */
    private static String agency(Entry entry) {
        return entry.fate().substring(0, Math.max(0, entry.fate().indexOf('/')));
    }

    private boolean isSettled(Entry entry) {
        return switch (entry.fate()) {
            case Journal.REJECTED -> reject();
            case Journal.DONE -> accept();
            case Journal.REPEATED -> repeat();
            default -> compare(entry, receipts.apply(entry.fate()));
        };
    }

    private boolean compare(Entry entry, @Nullable Receipt receipt) {
        if (receipt == null) {
            return false;
        }
        if (!receipt.getEventId().equals(batch + "/" + entry.row())) {
            return repeat();
        }
        if (receipt.getState() == ReceiptState.REFUSED) {
            findings.note(new RowFindings(entry.row(), List.of(refusal(receipt))));
            return reject();
        }
        return accept();
    }

    private static Finding refusal(Receipt receipt) {
        String code =
                receipt.getSteps().isEmpty() ? "" : receipt.getSteps().getLast().getCode();
        return Finding.of(code.equals("CONFLICT") ? ErrorCode.CONFLICT : ErrorCode.REFUSED, code);
    }

    private boolean accept() {
        accepted++;
        metrics.accepted();
        return true;
    }

    private boolean repeat() {
        duplicate++;
        metrics.duplicate();
        return true;
    }

    private boolean reject() {
        rejected++;
        metrics.rejected();
        return true;
    }
}
