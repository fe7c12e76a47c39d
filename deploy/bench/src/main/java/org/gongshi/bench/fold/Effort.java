package org.gongshi.bench.fold;

/**
 * How much is measured.
 *
 * @param cases of twelve events each
 * @param rounds that count, after one that warms up the broker and the disk
 */
public record Effort(int cases, int rounds) {
    /** For a number to publish: some eight minutes. The first half of so long a log is enough for the compiler to settle. */
    public static final Effort FULL = new Effort(40_000, 3);
    /** For a look: two or three minutes, the fold still being compiled. */
    public static final Effort QUICK = new Effort(8_000, 2);
}
