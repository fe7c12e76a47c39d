package org.gongshi.search.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.gongshi.search.compliance.Tally.Series;
import org.junit.jupiter.api.Test;

class IndicatorRulesTest {

    @Test
    void whatIsOpenCountsOnceItIsTooLate() {
        var tally = tally(
                Map.of("publication.MET", 7L, "publication.MISSED", 1L, "publication.OPEN", 3L),
                Map.of("publication", 2L));

        assertThat(IndicatorRules.measure(Indicator.PUBLICATION_ON_TIME, tally))
                .isEqualTo(new Measured(7L, 10, 1, 2, new BigDecimal("0.7000")));
    }

    @Test
    void nothingToMeasureIsNoRate() {
        for (var indicator : Indicator.values()) {
            assertThat(IndicatorRules.measure(indicator, Tally.NOTHING).value())
                    .as(indicator.code())
                    .isNull();
        }
    }

    /** The index has the counts of a verdict below its name. */
    @Test
    void noCountIsCalledLikeAVerdict() {
        assertThat(Indicator.COUNTS).doesNotContainAnyElementsOf(Verdicts.NAMES).doesNotHaveDuplicates();
    }

    /** Two months of ten officers who learned 100 hours: 60 for each in a year. */
    @Test
    void hoursAreThoseOfAYear() {
        var tally = tally(Map.of("training-hours", 100L, "all-officers", 20L), Map.of());

        assertThat(IndicatorRules.measure(Indicator.TRAINING_HOURS, tally))
                .isEqualTo(new Measured(100L, 20, 0, 0, new BigDecimal("60.0000")));
    }

    @Test
    void missingSerialsAreCountedSeriesBySeries() {
        var tally = new Tally(
                Map.of(),
                new TreeMap<>(),
                Map.of(),
                List.of(new Series("A|浙市监罚|2026", 1, 12, 10), new Series("A|浙市监许|2026", 5, 5, 1)),
                "");

        assertThat(IndicatorRules.measure(Indicator.SERIES_GAPS, tally))
                .isEqualTo(new Measured(2L, 13, 0, 0, new BigDecimal("0.1538")));
    }

    @Property
    void aPercentileIsTheNearestRankOfTheSortedDays(@ForAll @NotEmpty List<@IntRange(min = 0, max = 40) Integer> days) {
        var sorted = days.stream().sorted().toList();
        var histogram = new TreeMap<Integer, Long>();
        days.forEach(day -> histogram.merge(day, 1L, Long::sum));
        var tally = new Tally(Map.of(), histogram, Map.of(), List.of(), "");

        assertThat(IndicatorRules.measure(Indicator.PUBLICATION_DAYS_MEDIAN, tally)
                        .value())
                .isEqualTo(BigDecimal.valueOf(rank(sorted, 50)));
        assertThat(IndicatorRules.measure(Indicator.PUBLICATION_DAYS_P95, tally).value())
                .isEqualTo(BigDecimal.valueOf(rank(sorted, 95)));
    }

    private static int rank(List<Integer> sorted, int percent) {
        return IntStream.range(0, sorted.size())
                .filter(i -> 100 * (i + 1) >= percent * sorted.size())
                .map(sorted::get)
                .findFirst()
                .orElseThrow();
    }

    private static Tally tally(Map<String, Long> counts, Map<String, Long> overdue) {
        return new Tally(counts, new TreeMap<>(), overdue, List.of(), "");
    }
}
