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
    CONFLICT
}
