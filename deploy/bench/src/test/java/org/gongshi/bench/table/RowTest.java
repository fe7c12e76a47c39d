package org.gongshi.bench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RowTest {
    private static final Bound SMALL = new Bound("state", "bytes", 1500, 2048);

    private static Row row(double floor, Round... rounds) {
        return new Row("fold", "fold / pass-through", floor, List.of(rounds), List.of(SMALL));
    }

    @Test
    void ratioIsTheMedianOfTheRoundsRatios() {
        // A slow machine in the second round slows both; the ratio of the medians would be 0.4.
        Row row = row(0.5, new Round(600, 1000), new Round(300, 500), new Round(400, 2000));
        assertThat(row.ratio()).isEqualTo(0.6);
        assertThat(row.a()).isEqualTo(400);
        assertThat(row.b()).isEqualTo(1000);
    }

    @Test
    void anEvenNumberOfRoundsHasItsMedianBetweenTheTwoInTheMiddle() {
        assertThat(row(0.5, new Round(4, 10), new Round(6, 10)).ratio()).isEqualTo(0.5);
    }

    @Test
    void spreadIsTheLowestAndTheHighestRatio() {
        Row row = row(0.5, new Round(4, 10), new Round(6, 10), new Round(5, 10));
        assertThat(row.lowestRatio()).isEqualTo(0.4);
        assertThat(row.highestRatio()).isEqualTo(0.6);
    }

    @Test
    void promiseIsKeptAtTheFloorAndBrokenBelowIt() {
        assertThat(row(0.5, new Round(5, 10)).passes()).isTrue();
        assertThat(row(0.5, new Round(4.9, 10)).passes()).isFalse();
    }

    @Test
    void promiseIsBrokenByABoundThatIsExceeded() {
        Bound large = new Bound("state", "bytes", 2049, 2048);
        Row row = new Row("fold", "fold / pass-through", 0.5, List.of(new Round(9, 10)), List.of(SMALL, large));
        assertThat(row.keepsFloor()).isTrue();
        assertThat(row.passes()).isFalse();
    }

    @Test
    void roundWithoutARateIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Round(0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> row(0.5));
    }
}
