package org.gongshi.ingest.batch;

import java.time.Instant;
import org.gongshi.exchange.Batch;
import org.jspecify.annotations.Nullable;

/**
 * A batch in a list.
 *
 * @param state RECEIVED, CHECKING or DONE
 * @param doneAt null while rows are pending
 * @param isHere its rows are on this disk, and what was found in them
 */
public record BatchSummary(
        String id,
        String type,
        String state,
        BatchCounts counts,
        Instant receivedAt,
        @Nullable Instant doneAt,
        boolean dryRun,
        boolean isHere) {

    static BatchSummary of(BatchRun run) {
        var ticket = run.ticket();
        var counts = run.counts();
        return of(ticket, run.state(counts), counts, null);
    }

    static BatchSummary of(BatchTicket ticket, BatchState state, BatchCounts counts, @Nullable Instant doneAt) {
        return new BatchSummary(
                ticket.id(),
                ticket.type().wireName(),
                state.name(),
                counts,
                ticket.receivedAt(),
                doneAt,
                ticket.dryRun(),
                true);
    }

    /** As every gateway of the deployment knows it. */
    static BatchSummary of(Batch batch, boolean isHere) {
        var counts = new BatchCounts(
                batch.getReceived(),
                batch.getAccepted(),
                batch.getRejected(),
                batch.getDuplicate(),
                batch.getPending());
        return new BatchSummary(
                batch.getId(),
                batch.getType(),
                batch.getState(),
                counts,
                batch.getReceivedAt(),
                batch.getDoneAt().orElse(null),
                false,
                isHere);
    }

    public boolean isDone() {
        return counts.pending() == 0;
    }
}
