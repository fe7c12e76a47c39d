package org.gongshi.bench.search;

/**
 * How much is measured.
 *
 * @param decisions on the log
 * @param rounds that count, after one that warms up
 */
public record IndexLoad(int decisions, int rounds) {
    /** For a number to publish: some four minutes. */
    public static final IndexLoad FULL = new IndexLoad(60_000, 3);
    /** For a look: a minute and a half. */
    public static final IndexLoad QUICK = new IndexLoad(20_000, 2);
}
