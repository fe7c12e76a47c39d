package org.gongshi.ingest.offline;

/**
 * How the rows of all files fared; a row with warnings alone is accepted.
 *
 * @param unreadable files that hold no rows one could tell apart
 */
record Tally(long rows, long rejected, long warnings, long unreadable) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally and(boolean isRejected, long warnings) {
        return new Tally(rows + 1, rejected + (isRejected ? 1 : 0), this.warnings + warnings, unreadable);
    }

    Tally andUnreadable() {
        return new Tally(rows, rejected, warnings, unreadable + 1);
    }

    long accepted() {
        return rows - rejected;
    }
}
