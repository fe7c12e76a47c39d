package org.gongshi.ingest.submission;

import java.time.Instant;
import org.gongshi.exchange.BatchRow;
import org.jspecify.annotations.Nullable;

/**
 * One arrival of a submission.
 *
 * @param eventId id of this arrival, no other's
 * @param receivedAt when it was taken in
 * @param row the row of a batch it was; null if it came alone
 */
public record Delivery(
        String eventId, Instant receivedAt, @Nullable BatchRow row) {}
