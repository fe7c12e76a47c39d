package org.gongshi.bench.freshness;

/**
 * How much is measured.
 *
 * @param perSecond decisions sent, evenly
 * @param seconds of a round
 * @param rounds that count, after one that warms up
 */
public record FreshnessLoad(int perSecond, int seconds, int rounds) {
    /** For a number to publish: some four minutes. */
    public static final FreshnessLoad FULL = new FreshnessLoad(20, 45, 3);
    /** For a look: a minute. */
    public static final FreshnessLoad QUICK = new FreshnessLoad(20, 15, 2);

    int decisions() {
        return perSecond * seconds;
    }
}
