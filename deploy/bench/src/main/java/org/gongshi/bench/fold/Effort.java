package org.gongshi.bench.fold;

/**
 * How much is measured.
 *
 * @param cases of twelve events each
 * @param rounds that count, after one that warms up the broker and the disk
 */
public record Effort(int cases, int rounds) {
    /** For a number to publish: some five minutes. */
    public static final Effort FULL = new Effort(8_000, 5);
    /** For a look: a minute or two. */
    public static final Effort QUICK = new Effort(3_000, 2);
}
