package org.gongshi.bench.gateway;

/**
 * How much is measured.
 *
 * @param rows of a file
 * @param calls of one decision each
 * @param rounds that count, after one that warms up
 */
public record Load(int rows, int calls, int rounds) {
    /** For a number to publish: some six minutes. */
    public static final Load FULL = new Load(100_000, 40_000, 3);
    /** For a look: two minutes. */
    public static final Load QUICK = new Load(20_000, 8_000, 2);
}
