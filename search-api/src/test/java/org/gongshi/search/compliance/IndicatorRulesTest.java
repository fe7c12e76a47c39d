package org.gongshi.search.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.gongshi.search.compliance.Measured.Part;
import org.gongshi.search.compliance.Tally.Besides;
import org.gongshi.search.compliance.Tally.Inspected;
import org.gongshi.search.compliance.Tally.Registers;
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
        var tally = registers(Map.of("training-hours", 100L), new Registers("2026-02", 2, Map.of("all-officers", 10L)));

        assertThat(IndicatorRules.measure(Indicator.TRAINING_HOURS, tally))
                .isEqualTo(new Measured(100L, 10, 0, 0, new BigDecimal("60.0000")));
    }

    @Test
    void staffIsWhatItWasAtTheEnd() {
        var tally = registers(
                Map.of(), new Registers("2026-02", 2, Map.of("all-officers", 10L, "reviewers", 1L, "agencies", 4L)));

        assertThat(IndicatorRules.measure(Indicator.STAFFING_REVIEWERS, tally))
                .isEqualTo(new Measured(1L, 10, 0, 0, new BigDecimal("0.1000")));
        assertThat(IndicatorRules.measure(Indicator.STAFFING_RECORDING_ROOMS, tally))
                .isEqualTo(new Measured(0L, 4, 0, 0, new BigDecimal("0.0000")));
    }

    private static Tally registers(Map<String, Long> counts, Registers registers) {
        return told(counts, registers, Map.of(), LocalDate.of(2026, 12, 31));
    }

    private static Tally told(
            Map<String, Long> counts, Registers registers, Map<String, Map<String, Long>> parts, LocalDate until) {
        return new Tally(
                counts,
                new TreeMap<>(),
                Map.of(),
                List.of(),
                "",
                new Besides(registers, parts, Inspected.NOTHING, new TreeMap<>()),
                until);
    }

    /** Four cases were due; two of them lack a notice, one of these the filing, too. */
    @Test
    void recordsTellWhichStagesAreMissing() {
        var counts = Map.of("records.MET", 2L, "records.MISSED", 2L);
        var tally = told(
                counts,
                Registers.NONE,
                Map.of("stages", Map.of("STAGE_FILING", 1L, "STAGE_NOTICE", 2L)),
                LocalDate.of(2026, 12, 31));

        assertThat(IndicatorRules.measure(Indicator.RECORD_COVERAGE, tally).parts())
                .containsExactly(new Part("STAGE_NOTICE", 2, 4, null), new Part("STAGE_FILING", 1, 4, null));
    }

    /** Ten rounds, all passed at once, nine on the same day, four in words that were used before. */
    @Test
    void reviewsGiveASignalFromTheShareThatHoldsOnTheDay() {
        var counts = Map.ofEntries(
                Map.entry("reviews-first", 10L),
                Map.entry("reviews-first-passed", 10L),
                Map.entry("reviews-dated", 10L),
                Map.entry("reviews-same-day", 9L),
                Map.entry("reviews-worded", 10L),
                Map.entry("reviews-repeated", 4L));
        var judged = IndicatorRules.measure(
                Indicator.REVIEWS_FORMALITY, told(counts, Registers.NONE, Map.of(), LocalDate.of(2026, 12, 31)));

        assertThat(judged.numerator()).isEqualTo(2L);
        assertThat(judged.parts())
                .extracting(Part::name, Part::numerator)
                .containsExactly(tuple("all-passed", 10L), tuple("same-day", 9L), tuple("same-words", 4L));
        assertThat(IndicatorRules.measure(
                                Indicator.REVIEWS_FORMALITY,
                                told(counts, Registers.NONE, Map.of(), LocalDate.of(2024, 12, 31)))
                        .value())
                .as("before there was a rule")
                .isNull();
    }

    /** One round less than the rule asks for says nothing. */
    @Test
    void tooFewReviewsAreNotJudged() {
        assertThat(IndicatorRules.measure(
                                Indicator.REVIEWS_FORMALITY,
                                tally(Map.of("reviews-first", 9L, "reviews-first-passed", 9L), Map.of()))
                        .value())
                .isNull();
    }

    @Test
    void partsAddUpAndTheMostFrequentReasonsComeFirst() {
        var tally = told(
                Map.of("rows-rejected", 5L, "rows-received", 50L),
                Registers.NONE,
                Map.of(
                        "sent", Map.of("a", 4L, "b", 6L),
                        "accepted", Map.of("b", 3L),
                        "rejected", Map.of("X", 1L, "Y", 4L, "W", 1L)),
                LocalDate.of(2026, 12, 31));

        assertThat(IndicatorRules.measure(Indicator.FEED_ACCEPTED, tally))
                .isEqualTo(new Measured(
                        3L,
                        10,
                        0,
                        0,
                        new BigDecimal("0.3000"),
                        List.of(new Part("a", 0, 4, null), new Part("b", 3, 6, null))));
        assertThat(IndicatorRules.measure(Indicator.SUBMISSIONS_REJECTED, tally).parts())
                .extracting(Part::name)
                .containsExactly("Y", "W", "X");
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
