package org.gongshi.search.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompleteUpToTest {
    private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
    private static final Duration REFRESH = Duration.ofSeconds(1);

    @Test
    void aMomentArrivesWhenItsEventsAreFoldedIndexedAndShown() {
        var complete = CompleteUpTo.unknown()
                .advance(at(0, 10, 9, 5, 5), REFRESH)
                .advance(at(1, 11, 10, 6, 5), REFRESH)
                .advance(at(2, 12, 11, 7, 6), REFRESH);
        assertThat(complete.slowest(List.of())).isEmpty();

        assertThat(complete.advance(at(3, 13, 12, 8, 7), REFRESH).slowest(List.of()))
                .contains(NOON);
    }

    @Test
    void aSteadyStreamOfEventsDoesNotHoldItUp() {
        var complete = CompleteUpTo.unknown();
        for (int second = 0; second < 60; second++) {
            complete = complete.advance(
                    at(second, 100L * (second + 1), 100L * second, 100L * second, 100L * second - 50), REFRESH);
        }

        assertThat(complete.slowest(List.of()))
                .hasValueSatisfying(moment -> assertThat(moment).isAfter(NOON.plusSeconds(50)));
    }

    @Test
    void withoutTheProcessorsNothingIsKnown() {
        var complete = CompleteUpTo.unknown();
        for (int second = 0; second < 10; second++) {
            var now = NOON.plusSeconds(second);
            complete = complete.advance(
                    new Positions(now, Map.of(0, 3L), Map.of(), Map.of(0, 1L), Map.of(0, 1L), now), REFRESH);
        }

        assertThat(complete.slowest(List.of())).isEmpty();
    }

    @Test
    void anEmptyLogIsComplete() {
        var complete = CompleteUpTo.unknown();
        for (int second = 0; second < 3; second++) {
            var now = NOON.plusSeconds(second);
            complete = complete.advance(
                    new Positions(now, Map.of(0, 0L, 1, 0L), Map.of(), Map.of(0, 0L), Map.of(), now), REFRESH);
        }

        assertThat(complete.slowest(List.of())).isPresent();
    }

    @Test
    void theSlowestPartitionCounts() {
        var complete = new CompleteUpTo(Map.of(0, NOON, 1, NOON.minusSeconds(9)), Map.of());

        assertThat(complete.slowest(List.of(0, 1))).contains(NOON.minusSeconds(9));
        assertThat(complete.slowest(List.of(0))).contains(NOON);
        assertThat(complete.slowest(List.of(0, 2))).isEmpty();
    }

    private static Positions at(int second, long eventsEnd, long folded, long publicEnd, long indexed) {
        var now = NOON.plusSeconds(second);
        return new Positions(
                now, Map.of(0, eventsEnd), Map.of(0, folded), Map.of(0, publicEnd), Map.of(0, indexed), now);
    }
}
