package org.gongshi.bench.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Parsed;
import org.junit.jupiter.api.Test;

final class ProvinceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Province PROVINCE = Province.of(ProvinceSize.QUICK, TODAY);

    private static Tally sum(String indicator) {
        return PROVINCE.years().stream()
                .map(year -> PROVINCE.sum(indicator, Place.EVERYWHERE, year))
                .reduce(Tally.NONE, Tally::plus);
    }

    private static List<Map<String, Object>> bodies(String type) {
        return PROVINCE.lines().stream()
                .filter(line -> line.type().equals(type))
                .map(Line::body)
                .toList();
    }

    @Test
    void everyDecisionIsThereAndInOrderOfTime() {
        assertThat(sum("publication.on-time").whole()).isEqualTo(ProvinceSize.QUICK.decisions());
        assertThat(PROVINCE.lines())
                .isSortedAccordingTo((one, other) -> one.receivedAt().compareTo(other.receivedAt()))
                .allSatisfy(line ->
                        assertThat(line.receivedAt()).isBetween(Line.at(PROVINCE.firstDay(), 0), Line.at(TODAY, 0)))
                .hasSizeLessThan(ProvinceSize.QUICK.decisions() * 5 / 4);
        assertThat(PROVINCE.truths().values().stream().filter(Truth::isSilent)).hasSize(4);
    }

    /** Neither none nor all, so that every comparison can fail; of audits none: they are recorded when their time is over. */
    @Test
    void everyIndicatorHasItsFaults() {
        assertThat(Indicators.ALL)
                .filteredOn(indicator -> !indicator.startsWith("publication.days")
                        && !indicator.startsWith("training")
                        && !indicator.startsWith("audits"))
                .allSatisfy(indicator -> {
                    assertThat(sum(indicator).part()).as(indicator).isPositive();
                    assertThat(sum(indicator).part())
                            .as(indicator)
                            .isNotEqualTo(
                                    sum(indicator).whole() + sum(indicator).open());
                });
        assertThat(Indicators.ALL).containsAll(Indicators.VERDICTS.keySet());
        assertThat(PROVINCE.refused()).isPositive();
    }

    @Test
    void itIsTheSameEachTime() {
        var again = Province.of(ProvinceSize.QUICK, TODAY);

        assertThat(again.lines().stream().map(ProvinceTest::text))
                .containsExactlyElementsOf(
                        PROVINCE.lines().stream().map(ProvinceTest::text).toList());
        for (String indicator : Indicators.ALL) {
            for (Span year : PROVINCE.years()) {
                assertThat(again.sum(indicator, Place.EVERYWHERE, year))
                        .isEqualTo(PROVINCE.sum(indicator, Place.EVERYWHERE, year));
            }
        }
    }

    /** Members of a body have no order. */
    private static String text(Line line) {
        return line.receivedAt() + line.type() + new TreeMap<>(line.body());
    }

    /** Serials from first to last are those that were used and those that were left out. */
    @Test
    void everySerialIsUsedOrLeftOut() {
        var numbers = new HashSet<Object>();
        bodies("decisions").forEach(body -> numbers.add(body.get("documentNumber")));
        var gaps = sum("series.gaps");

        assertThat(numbers).hasSize(ProvinceSize.QUICK.decisions());
        assertThat(gaps.whole()).isEqualTo(ProvinceSize.QUICK.decisions() + gaps.part());
    }

    /** A quarter doesn't tell of what is missing between it and the next. */
    @Test
    void quartersHaveNoMoreGapsThanTheirYear() {
        long quarters = 0;
        for (int month = 1; month <= 12; month += 3) {
            quarters += PROVINCE.sum("series.gaps", Place.EVERYWHERE, Span.quarter(YearMonth.of(2026, month)))
                    .part();
        }

        assertThat(quarters)
                .isPositive()
                .isLessThanOrEqualTo(PROVINCE.sum("series.gaps", Place.EVERYWHERE, Span.year(2026))
                        .part());
    }

    /** What was noted is what is sent. */
    @Test
    void submissionsAreAsTheTruthCountsThem() {
        var decisions = bodies("decisions");

        assertThat(decisions.stream().filter(body -> body.containsKey("correction")))
                .hasSize((int) sum("correction.rate").part());
        assertThat(decisions)
                .hasSize(ProvinceSize.QUICK.decisions()
                        + (int) sum("correction.rate").part()
                        + PROVINCE.refused());
        assertThat(bodies("withdrawals")).hasSize((int) sum("withdrawal.rate").part());
        assertThat(bodies("reviews")).hasSize((int) sum("reviews.repeated").whole());
        assertThat(bodies("reviews").stream().filter(body -> body.containsKey("submittedOn")))
                .hasSize((int) sum("reviews.in-time").whole());
        assertThat(bodies("manifests").stream()
                        .map(body -> body.get("agency") + "/" + body.get("date"))
                        .collect(Collectors.toSet()))
                .isNotEmpty();
    }

    @Test
    void registersGrowAndAreNeverAllComplete() {
        var kept = PROVINCE.bureaus().stream()
                .filter(Bureau::keepsRegisters)
                .findFirst()
                .orElseThrow();
        var other = PROVINCE.bureaus().getFirst();
        var earlier = PROVINCE.sum("staffing.reviewers", Place.agency(kept), Span.year(2025));
        var later = PROVINCE.sum("staffing.reviewers", Place.agency(kept), Span.year(2026));

        assertThat(later.part()).isGreaterThan(earlier.part());
        assertThat(PROVINCE.sum("registers.complete", Place.agency(other), Span.year(2026)))
                .isEqualTo(Tally.of(0, 15));
        assertThat(PROVINCE.sum("registers.complete", Place.agency(kept), Span.year(2026)))
                .isEqualTo(Tally.of(11, 20));
        assertThat(PROVINCE.sum("training.hours", Place.agency(kept), Span.year(2026))
                        .part())
                .isEqualTo(16 * 2 + 8);
    }

    @Test
    void whatMustComeBackIsBroken() {
        assertThat(CreditCode.parse("91330000MA2C00000X")).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void agenciesAreOnThreeLevels() {
        assertThat(Bureau.all(ProvinceSize.FULL.agencies())).hasSize(1_500).satisfies(all -> {
            assertThat(all.getFirst().region()).endsWith("0000");
            assertThat(all.stream()
                            .map(Bureau::region)
                            .filter(code -> code.endsWith("00"))
                            .distinct())
                    .hasSizeGreaterThan(10);
            assertThat(all.stream().map(Bureau::creditCode).distinct()).hasSameSizeAs(all);
            assertThat(all.stream()
                            .filter(Bureau::keepsRegisters)
                            .map(Bureau::sector)
                            .distinct())
                    .hasSize(15);
        });
    }
}
