package org.gongshi.bench.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gongshi.bench.freshness.Arrivals.Arrival;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;

    /** One in a second; each is found a millisecond later than the one before. */
    private final Arrivals arrivals = new Arrivals(IntStream.rangeClosed(1, 100)
            .mapToObj(i -> new Arrival(i * SECOND, i * SECOND + i * MILLISECOND))
            .toList());

    @Test
    void aPercentileIsTheDelayThatSoManyDontExceed() {
        assertThat(arrivals.percentile(50)).isEqualTo(Duration.ofMillis(50));
        assertThat(arrivals.percentile(95)).isEqualTo(Duration.ofMillis(95));
        assertThat(arrivals.percentile(100)).isEqualTo(Duration.ofMillis(100));
        assertThat(arrivals.text()).isEqualTo("50 %: 50 ms, 95 %: 95 ms, 100 %: 100 ms");
    }

    @Test
    void whoFallsBehindFindsLessThanIsAccepted() {
        assertThat(arrivals.acceptedPerSecond()).isCloseTo(100 / 99.0, within(0.001));
        assertThat(arrivals.foundPerSecond()).isLessThan(arrivals.acceptedPerSecond());
    }

    @Test
    void roundsTogetherAreOneMeasurement() {
        var late = new Arrivals(List.of(new Arrival(0, SECOND), new Arrival(1, SECOND)));
        assertThat(Arrivals.together(List.of(arrivals, late)).percentile(100)).isEqualTo(Duration.ofSeconds(1));
    }
}
