package org.gongshi.bench.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.exchange.DecisionKind;

/**
 * A case as it was made up.
 *
 * @param number among all cases
 * @param serial of the agency's year
 * @param day of the decision
 * @param sent when the decision is
 */
record MadeCase(Bureau bureau, int number, int serial, LocalDate day, Instant sent, Traits traits, Named named) {

    /** What becomes of the decision. */
    enum Ending {
        STANDS,
        CORRECTED,
        WITHDRAWN,
        WITHDRAWN_LATE
    }

    /** What a receiver says to the decision. */
    enum Taking {
        TAKEN,
        SENT_BACK,
        /** Nothing: a column is empty, so it isn't sent. */
        INCOMPLETE
    }

    /**
     * What sort of case it is.
     *
     * @param isSettled long ago: nothing about it changes from one day to the next any more
     */
    record Traits(
            DecisionKind kind, boolean isMajor, boolean isLate, boolean isSettled, Ending ending, Taking taking) {}

    /**
     * What of registers the decision names.
     *
     * @param matter of the register; empty: none
     * @param fine yuan
     */
    record Named(List<String> officers, String matter, String fine) {}

    boolean isPenalty() {
        return traits.kind() == DecisionKind.PENALTY;
    }

    boolean isWithdrawn() {
        return traits.ending() == Ending.WITHDRAWN || traits.ending() == Ending.WITHDRAWN_LATE;
    }

    boolean isIncomplete() {
        return traits.taking() == Taking.INCOMPLETE;
    }

    /** That a decision is withdrawn is taken by everybody. */
    boolean isSentBack() {
        return traits.taking() == Taking.SENT_BACK && !isWithdrawn();
    }

    boolean isSettled() {
        return traits.isSettled();
    }

    LocalDate sentOn() {
        return LocalDate.ofInstant(sent, Line.CHINA);
    }

    String documentNumber() {
        return "%s〔%d〕%d号".formatted(bureau.word(), day.getYear(), serial);
    }

    String caseNumber() {
        return "%s案〔%d〕%d号".formatted(bureau.word(), day.getYear(), serial);
    }

    /** How every submission about the case begins. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("agency", bureau.creditCode());
        body.put("caseNumber", caseNumber());
        return body;
    }
}
