package org.gongshi.bench.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class PaceTest {
    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace(1000);

    @Test
    void countsFromThePartOfTheLogThatIsSpared() {
        pace.mark(0, 0);
        pace.mark(9 * SECOND, 200);
        pace.mark(10 * SECOND, 250);
        pace.mark(11 * SECOND, 700);
        pace.mark(13 * SECOND, 1000);
        assertThat(pace.isDone()).isTrue();
        assertThat(pace.perSecond(0.25)).isEqualTo(250);
    }

    @Test
    void whoStandsStillIsMarkedOnce() {
        pace.mark(10 * SECOND, 250);
        pace.mark(11 * SECOND, 250);
        pace.mark(12 * SECOND, 1000);
        assertThat(pace.perSecond(0.25)).isEqualTo(375);
    }

    @Test
    void aLogThatWasNotReadToItsEndHasNoPace() {
        pace.mark(0, 500);
        pace.mark(SECOND, 900);
        assertThat(pace.isDone()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> pace.perSecond(0.25));
    }

    @Test
    void aLogThatWasReadAtOnceHasNoPace() {
        pace.mark(0, 1000);
        assertThatIllegalStateException().isThrownBy(() -> pace.perSecond(0.25));
    }
}
