package org.gongshi.search.push;

/** How what a receiver holds can differ from what it was sent. */
enum Difference {
    /** It took the record, and doesn't have it. */
    MISSING,
    /** It has an older edition. */
    STALE,
    /** It still has what was taken back. */
    STILL_HELD,
    /** It has what nobody sent to it. */
    NEVER_SENT
}
