package org.gongshi.search.compliance;

import java.util.Optional;
import java.util.stream.Stream;

/** What a supervisor is warned of (预警类型), the gravest first. */
public enum AlertType {
    /** A major decision was made without a legal review. */
    REVIEW_MISSING,
    /** An officer acted whose certificate was suspended. */
    OFFICER_SUSPENDED,
    /** A duty was not done, or its time is over. */
    BREACH,
    /** A major decision that waits for its review is published soon all the same. */
    HOLD_ENDING,
    /** A duty's time is over tomorrow, by working days. */
    DUE_SOON,
    COMPLAINT_OVERDUE,
    /** Document numbers are missing. */
    SERIES_GAP,
    /** An agency hasn't sent anything for long. */
    SILENT,
    /** A credit platform doesn't answer. */
    RECEIVER_DOWN;

    static final String REVIEW_REASON = "REVIEW_MISSING";
    static final String OFFICER_REASON = "OFFICER_SUSPENDED";

    /** Whether it is told by a card. */
    public boolean isOfCase() {
        return compareTo(DUE_SOON) <= 0;
    }

    static Optional<AlertType> of(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
