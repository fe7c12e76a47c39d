package org.gongshi.streams.fold;

import org.gongshi.exchange.Correction;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;

/** Which of several submissions of one decision stands: what the agency states counts, not what arrives first. */
final class Ranking {
    private static final int ORIGINAL = 1;
    private static final int CORRECTION = 2;

    /** How a submission relates to those before it. */
    enum Arrival {
        /** The same content was there before. */
        DUPLICATE,
        /** Different content of the same rank was there before, and this is no correction. */
        CONFLICT,
        /** A higher rank was there before. */
        SUPERSEDED,
        /** It stands from now on. */
        STANDS
    }

    private Ranking() {}

    static int rank(DecisionSubmitted submitted) {
        return submitted.getRevision().orElse(isCorrection(submitted) ? CORRECTION : ORIGINAL);
    }

    static boolean isCorrection(DecisionSubmitted submitted) {
        return submitted.getCorrection().isPresent();
    }

    /** It publishes again what an unnumbered withdrawal ended (重新公示): only where the agency says which revision it is. */
    static boolean republishes(DecisionSubmitted submitted) {
        return submitted.getRevision().isPresent()
                && submitted.getCorrection().filter(Correction::getRepublish).isPresent();
    }

    static Arrival arrival(PartyFile party, DecisionSubmitted submitted) {
        int rank = rank(submitted);
        if (party.getSubmissions().stream().anyMatch(earlier -> isSameContent(earlier, submitted))) {
            return Arrival.DUPLICATE;
        }
        if (!isCorrection(submitted) && party.getSubmissions().stream().anyMatch(earlier -> holds(earlier, rank))) {
            return Arrival.CONFLICT;
        }
        return party.getSubmissions().stream().anyMatch(earlier -> earlier.getRevision() > rank && isTaken(earlier))
                ? Arrival.SUPERSEDED
                : Arrival.STANDS;
    }

    private static boolean isSameContent(Receipt earlier, DecisionSubmitted submitted) {
        return earlier.getReceiptId().equals(submitted.getHeader().getReceiptId());
    }

    private static boolean holds(Receipt earlier, int rank) {
        return earlier.getRevision() == rank && isTaken(earlier);
    }

    /** A refused submission holds no rank. */
    private static boolean isTaken(Receipt earlier) {
        return earlier.getState() != ReceiptState.REFUSED;
    }
}
