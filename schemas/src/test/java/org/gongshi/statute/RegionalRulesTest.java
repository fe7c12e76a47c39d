package org.gongshi.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.gongshi.statute.Hold.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionalRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final StatuteBook BOOK = StatuteBook.shipped(CALENDAR);

    private static final StatuteBook REGIONAL =
            StatuteBook.of(RuleFiles.shipped().with("""
                    holds:
                      rules:
                        - {id: any, region: "", mode: BRIEFLY, workingDaysBeforeDue: 2, source: s, standing: SEEN}
                        - {id: province, region: "33", mode: PUBLISH_AT_ONCE, source: s, standing: SEEN}
                        - {id: city, region: "3301", mode: WITHOUT_END, source: s, standing: ASSUMED, effectiveFrom: 2026-03-05}
                        - {id: county, region: "330106", mode: BRIEFLY, workingDaysBeforeDue: 3, source: s, standing: SEEN}
                        - {id: township, region: "330106001", mode: PUBLISH_AT_ONCE, source: s, standing: SEEN}
                    """), CALENDAR);

    @Test
    void aMajorDecisionWithoutReviewIsHeldUntilTwoWorkingDaysBeforeItIsDue() {
        Hold hold = BOOK.hold("330106", DAY);
        assertThat(hold.mode()).isEqualTo(Mode.BRIEFLY);
        assertThat(hold.workingDaysBeforeDue()).isEqualTo(2);
        assertThat(hold.rule()).isEqualTo("hold.any");
        assertThat(hold.source()).endsWith("（暂定）");
    }

    @ParameterizedTest
    @CsvSource({
        "110000,       2026-03-05, any,      BRIEFLY,         2",
        "330000,       2026-03-05, province, PUBLISH_AT_ONCE, 0",
        "330200,       2026-03-05, province, PUBLISH_AT_ONCE, 0",
        "330100,       2026-03-04, province, PUBLISH_AT_ONCE, 0",
        "330100,       2026-03-05, city,     WITHOUT_END,     0",
        "330110,       2026-03-05, city,     WITHOUT_END,     0",
        "330106,       2026-03-05, county,   BRIEFLY,         3",
        "330106002,    2026-03-05, county,   BRIEFLY,         3",
        "330106001,    2026-03-05, township, PUBLISH_AT_ONCE, 0",
        "330106001005, 2026-03-05, township, PUBLISH_AT_ONCE, 0",
        "'',           2026-03-05, any,      BRIEFLY,         2"
    })
    void theSmallestRegionDecides(String region, LocalDate decidedOn, String rule, Mode mode, int days) {
        Hold hold = REGIONAL.hold(region, decidedOn);
        assertThat(hold.rule()).isEqualTo(rule);
        assertThat(hold.mode()).isEqualTo(mode);
        assertThat(hold.workingDaysBeforeDue()).isEqualTo(days);
    }

    /** 330000 would cover no county of its province. */
    @ParameterizedTest
    @ValueSource(strings = {"330000", "330100", "3", "330", "33a1", "3301060", "浙江"})
    void aRegionIsTheFirstDigitsOfACode(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoldRule("a", region, Mode.WITHOUT_END, 0, "s", Rule.Standing.SEEN, null, null))
                .withMessageContaining(region);
    }

    @Test
    void onlyABriefHoldCountsDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoldRule("a", "", Mode.WITHOUT_END, 2, "s", Rule.Standing.SEEN, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "transport,         330106,       review-limit.any,               10",
        "market-regulation, 330106,       review-limit.market-regulation, 10",
        "agriculture,       330106,        review-limit.agriculture,       5",
        "transport,         210102,        review-limit.liaoning,          7",
        "agriculture,       210102,        review-limit.agriculture,       5",
        "transport,         330106001,     review-limit.township,          5",
        "transport,         330106001005,  review-limit.township,          5",
        "transport,         210102001,     review-limit.township,          5",
        "market-regulation, 330106001,     review-limit.market-regulation, 10"
    })
    void aReviewTakesAsLongAsItsLineTownshipOrRegionAllows(String sector, String region, String rule, int days) {
        ReviewLimit limit = BOOK.reviewLimit(sector, region, DAY);
        assertThat(limit.rule()).isEqualTo(rule);
        assertThat(limit.days()).isEqualTo(days);
        assertThat(limit.unit()).isEqualTo(Deadline.Unit.WORKING_DAY);
    }

    @Test
    void reviewLimitsQuoteTheirSource() {
        assertThat(BOOK.reviewLimit("market-regulation", "330106", DAY).source())
                .isEqualTo("市场监督管理行政处罚程序规定（2022年修正）第五十五条");
        assertThat(BOOK.reviewLimit("transport", "330106", DAY).source()).endsWith("（暂定）");
    }
}
