package org.gongshi.streams.fold;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.Receipt;
import org.gongshi.streams.fold.Emission.EditionRemoved;

/**
 * An event is remembered; what it changes for decisions is still to be settled.
 *
 * @param decisions whose fate may be another now
 * @param at when the event counts
 * @param removed editions that go whatever the fate
 * @param receipts that the event wrote or lengthened itself
 */
record Noted(Parts parts, Set<String> decisions, Instant at, List<EditionRemoved> removed, List<Receipt> receipts) {

    private static final Instant NEVER = Instant.MIN;

    /** Nothing new. */
    static Noted unchanged(Parts parts) {
        return new Noted(parts, Set.of(), NEVER, List.of(), List.of());
    }

    /** Remembered, with its receipt. */
    static Noted of(Parts parts, Set<String> decisions, Instant at, Receipt receipt) {
        return new Noted(parts, decisions, at, List.of(), List.of(receipt));
    }

    /** No submission, so without a receipt. */
    static Noted of(Parts parts, Set<String> decisions, Instant at) {
        return new Noted(parts, decisions, at, List.of(), List.of());
    }

    /** False of what was known before. */
    boolean isNews() {
        return !at.equals(NEVER);
    }
}
