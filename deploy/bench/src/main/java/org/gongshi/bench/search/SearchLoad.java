package org.gongshi.bench.search;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param decisions in the index
 * @param questions that differ, asked in turn
 * @param span of one measurement; a round has four
 * @param rounds that count, after one that warms up
 */
public record SearchLoad(int decisions, int questions, Duration span, int rounds) {
    /** For a number to publish: some six minutes. */
    public static final SearchLoad FULL = new SearchLoad(60_000, 600, Duration.ofSeconds(20), 3);
    /** For a look: two or three minutes, most of them indexing. */
    public static final SearchLoad QUICK = new SearchLoad(20_000, 200, Duration.ofSeconds(5), 2);
}
