package org.gongshi.streams.fold;

import org.gongshi.exchange.WithdrawalReason;

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
    WITHDRAWN_UNKNOWN;

    static ReceiptCode of(WithdrawalReason reason) {
        return valueOf("WITHDRAWN_" + reason.name());
    }
}
