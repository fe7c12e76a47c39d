package org.gongshi.bench.freshness;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** When decisions were accepted, and when each was found, as nanoseconds of one clock. */
record Arrivals(List<Arrival> all) {

    record Arrival(long accepted, long found) {
        long nanos() {
            return found - accepted;
        }
    }

    Arrivals {
        all = List.copyOf(all);
        if (all.size() < 2) {
            throw new IllegalArgumentException("two arrivals at least, not " + all.size());
        }
    }

    static Arrivals together(List<Arrivals> rounds) {
        return new Arrivals(
                rounds.stream().flatMap(round -> round.all().stream()).toList());
    }

    /** Accepted in a second, from the first to the last. */
    double acceptedPerSecond() {
        return perSecond(all.stream().mapToLong(Arrival::accepted).toArray());
    }

    /** Found in a second, from the first to the last. */
    double foundPerSecond() {
        return perSecond(all.stream().mapToLong(Arrival::found).toArray());
    }

    /** The delay that so many of a hundred don't exceed. */
    Duration percentile(int percent) {
        long[] delays = all.stream().mapToLong(Arrival::nanos).sorted().toArray();
        return Duration.ofNanos(delays[(int) Math.ceil(delays.length * percent / 100.0) - 1]);
    }

    private static double perSecond(long[] moments) {
        var statistics = Arrays.stream(moments).summaryStatistics();
        return moments.length * 1e9 / Math.max(1, statistics.getMax() - statistics.getMin());
    }

    String text() {
        return Stream.of(50, 95, 100)
                .map(percent ->
                        "%d %%: %,d ms".formatted(percent, percentile(percent).toMillis()))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }
}
