package org.gongshi.streams.fold;

/**
 * Why a receipt is in its state, beside the reasons of {@link org.gongshi.streams.disclosure.WithheldCode}. The names
 * stand in {@code receipts-v1} and never change.
 */
public enum ReceiptCode {
    /** The submission is public. */
    PUBLISHED,
    /** A later submission took the place of this one. */
    CORRECTED,
    /** A submission of higher revision was there first. */
    SUPERSEDED,
    /** Another submission of the same revision stands, and this one doesn't say that it corrects it. */
    CONFLICT,
    /** The withdrawal is remembered and has its effect. */
    RECORDED,
    /** Taken back: the act was revoked. */
    WITHDRAWN_REVOKED,
    /** Taken back: the act was changed. */
    WITHDRAWN_CHANGED,
    /** Taken back: the act was found unlawful. */
    WITHDRAWN_UNLAWFUL,
    /** Taken back: the act was found void. */
    WITHDRAWN_VOID,
    /** Taken back: the act must be made anew. */
    WITHDRAWN_REDO,
    /** Taken back: it was submitted by mistake. */
    WITHDRAWN_MISTAKE,
    /** Taken back after credit repair. */
    WITHDRAWN_REPAIRED,
    /** Taken back for privacy. */
    WITHDRAWN_PRIVACY,
    /** Taken back for another reason. */
    WITHDRAWN_OTHER,
    /** Taken back for a reason newer than this build. */
    WITHDRAWN_UNKNOWN,
    /** Taken down: the act was revoked, finally. */
    OUTCOME_REVOKED,
    /** Taken down: the act was changed, finally; the new one is awaited. */
    OUTCOME_CHANGED,
    /** Taken down: the act was found unlawful, finally. */
    OUTCOME_UNLAWFUL,
    /** Taken down: the act was found void, finally. */
    OUTCOME_VOID,
    /** Taken down: the act must be made anew, finally. */
    OUTCOME_REDO,
    /** Taken down after credit repair. */
    OUTCOME_REPAIRED,
    /** A major decision whose legal review isn't known yet. */
    HELD_FOR_REVIEW,
    /** Published: the review that passed is known now. */
    RELEASED_REVIEWED,
    /** Published: the agency says that there was no review. */
    RELEASED_NO_REVIEW,
    /** Published: a supervisor says that there was no review. */
    RELEASED_BY_SUPERVISOR,
    /** Published without a review, because publication is due. */
    RELEASED_BEFORE_DUE,
    /** Its time in public is over. */
    EXPIRED,
    /** A record of a case whose file is archived. */
    ARCHIVED,
    /** Another content was there for the same round of review. */
    ROUND_TAKEN;

    static ReceiptCode of(Ending ending) {
        return valueOf((ending.byOutcome() ? "OUTCOME_" : "WITHDRAWN_")
                + ending.reason().name());
    }
}
