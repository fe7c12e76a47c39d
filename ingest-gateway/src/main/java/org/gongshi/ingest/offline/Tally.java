package org.gongshi.ingest.offline;

/** How the rows of all files fared; a row with warnings alone is accepted. */
record Tally(long rows, long rejected, long warnings) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally and(boolean isRejected, long warnings) {
        return new Tally(rows + 1, rejected + (isRejected ? 1 : 0), this.warnings + warnings);
    }

    long accepted() {
        return rows - rejected;
    }
}
