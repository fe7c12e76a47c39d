package org.gongshi.ingest.batch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.Batch;
import org.gongshi.ingest.problems.FindingBody;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its agency sees it.
 *
 * @param errors the first of them; all are at {@code errorsUrl}
 */
record BatchBody(
        String batchId,
        String state,
        BatchCounts counts,
        String statusUrl,
        @Nullable String type,
        @Nullable Instant receivedAt,
        @Nullable Instant doneAt,
        @Nullable String errorsUrl,
        @Nullable List<FindingBody> errors) {

    /** Just taken in. */
    static BatchBody received(BatchTicket ticket, BatchCounts counts) {
        return new BatchBody(
                ticket.id(),
                BatchState.RECEIVED.name(),
                BatchCounts.of(counts.received(), 0, 0, 0),
                url(ticket.id()),
                null,
                null,
                null,
                null,
                null);
    }

    static BatchBody of(
            BatchTicket ticket,
            BatchState state,
            BatchCounts counts,
            @Nullable Instant doneAt,
            List<FindingBody> errors) {
        return new BatchBody(
                ticket.id(),
                state.name(),
                counts,
                url(ticket.id()),
                ticket.type().wireName(),
                ticket.receivedAt(),
                doneAt,
                url(ticket.id()) + "/errors.csv",
                errors);
    }

    /** Long done, and no longer on this disk. */
    static BatchBody of(Batch batch) {
        var counts = new BatchCounts(
                batch.getReceived(),
                batch.getAccepted(),
                batch.getRejected(),
                batch.getDuplicate(),
                batch.getPending());
        return new BatchBody(
                batch.getId(),
                batch.getState(),
                counts,
                url(batch.getId()),
                batch.getType().toLowerCase(Locale.ROOT),
                batch.getReceivedAt(),
                batch.getDoneAt().orElse(null),
                null,
                null);
    }

    private static String url(String id) {
        return "/v1/batches/" + id;
    }
}
