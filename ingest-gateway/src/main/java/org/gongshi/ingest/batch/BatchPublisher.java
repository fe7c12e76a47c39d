package org.gongshi.ingest.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.gongshi.exchange.Batch;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionError;
import org.gongshi.exchange.RejectionState;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.rejections.Rejections;
import org.gongshi.schemas.Topics;
import org.springframework.stereotype.Component;

/** Tells how a batch ended: its counts, and each rejected row with everything that is wrong with it. */
@Component
class BatchPublisher {
    /** A row may be wrong in tens of thousands of places, and a record on a topic may not exceed 1 MB. */
    private static final int ERRORS_TOLD = 100;

    private final Publisher publisher;
    private final Rejections rejections;
    private final Wording wording = Wording.chinese();

    BatchPublisher(Publisher publisher, Rejections rejections) {
        this.publisher = publisher;
        this.rejections = rejections;
    }

    static String key(BatchTicket ticket) {
        return ticket.agency() + "/" + ticket.id();
    }

    /** @return whether all of it was confirmed */
    boolean publish(BatchTicket ticket, BatchFolder folder, FinishedBatch finished) throws InterruptedException {
        var inFlight = new InFlight();
        try (var found = FindingsFile.read(folder.findings())) {
            for (var row : (Iterable<RowFindings>) found.filter(RowFindings::isRejected)::iterator) {
                inFlight.add(send(ticket, row, finished), () -> {});
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!inFlight.succeeded()) {
            return false;
        }
        inFlight.add(publisher.send(Topics.INGEST_BATCHES, key(ticket), batch(ticket, finished)), () -> {});
        return inFlight.succeeded();
    }

    private CompletableFuture<?> send(BatchTicket ticket, RowFindings row, FinishedBatch finished) {
        var errors = row.findings().stream()
                .filter(Finding::isError)
                .limit(ERRORS_TOLD)
                .map(this::error)
                .toList();
        var rejection = Rejection.newBuilder()
                .setBatch(ticket.id())
                .setRow(row.row())
                .setAgency(ticket.agency())
                .setRejectedAt(finished.doneAt())
                .setErrors(errors)
                .setType(ticket.type().wireName())
                .setState(RejectionState.OPEN)
                .setSubjects(row.subjects())
                .build();
        return rejections.open(rejection);
    }

    private RejectionError error(Finding finding) {
        return new RejectionError(
                finding.pointer(),
                finding.code().name(),
                finding.value(),
                wording.message(finding),
                wording.fix(finding));
    }

    private static Batch batch(BatchTicket ticket, FinishedBatch finished) {
        var counts = finished.counts();
        return new Batch(
                ticket.id(),
                ticket.agency(),
                ticket.type().wireName(),
                BatchState.DONE.name(),
                counts.received(),
                counts.accepted(),
                counts.rejected(),
                counts.duplicate(),
                counts.pending(),
                ticket.receivedAt(),
                finished.doneAt());
    }
}
