package org.gongshi.search.decisions;

/** What the index knows under the id of a decision. */
public sealed interface Found {

    /** It is public. */
    record Shown(DecisionView decision) implements Found {}

    /** It was taken back, and what stays of it is public. */
    record Withdrawn(TombstoneView tombstone) implements Found {}

    /** It is no longer public, and no more than that may be said. */
    record Gone() implements Found {}

    /** There is no such decision, or it never was public. */
    record Unknown() implements Found {}
}
