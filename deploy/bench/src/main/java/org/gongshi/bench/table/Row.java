package org.gongshi.bench.table;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured for one promise.
 *
 * @param name what {@code --only} takes
 * @param compares A and B, in words
 * @param floor least ratio of A to B that keeps the promise
 * @param rounds at least one; a machine is noisy, so the median counts and the spread is told
 * @param bounds further numbers of the same promise
 */
public record Row(String name, String compares, double floor, List<Round> rounds, List<Bound> bounds) {
    public Row {
        rounds = List.copyOf(rounds);
        bounds = List.copyOf(bounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("a row needs a round");
        }
    }

    double a() {
        return median(Round::a);
    }

    double b() {
        return median(Round::b);
    }

    /** Median of the rounds' ratios, not ratio of the medians: what disturbs a round disturbs both its halves. */
    double ratio() {
        return median(Round::ratio);
    }

    double lowestRatio() {
        return rounds.stream().mapToDouble(Round::ratio).min().orElseThrow();
    }

    double highestRatio() {
        return rounds.stream().mapToDouble(Round::ratio).max().orElseThrow();
    }

    /** Whether the promise is kept: the ratio and every bound. */
    public boolean passes() {
        return keepsFloor() && bounds.stream().allMatch(Bound::passes);
    }

    boolean keepsFloor() {
        return ratio() >= floor;
    }

    private double median(ToDoubleFunction<Round> number) {
        double[] sorted = rounds.stream().mapToDouble(number).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
