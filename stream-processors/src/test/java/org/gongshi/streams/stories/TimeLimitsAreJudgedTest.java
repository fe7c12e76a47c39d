package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.VerdictName;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps of a case have their time, in calendar days or in working days as each law says. */
final class TimeLimitsAreJudgedTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final SampleRecord FILING =
            SampleRecord.of(CASE, CaseStage.FILING).documents("立案审批表");

    /** 行政处罚法第六十条: ninety days; the last of them on a day off counts to the next working day. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-05, 2026-03-05, 'OPEN, due 2026-03-16'",
        "2025-12-04, 2026-03-05, 'MISSED, due 2026-03-04, done 2026-03-05 [DECIDED_LATE]'",
        "2025-11-22, 2026-02-24, 'OPEN, due 2026-03-04'",
        "2026-07-04, 2026-10-08, 'OPEN, due 2026-10-16'"
    })
    void aPenaltyIsDecidedWithinNinetyDays(String filedOn, String decidedOn, String verdict) {
        try (var story = new Story()) {
            story.submit(FILING.on(filedOn))
                    .submit(Samples.penalty().ofCase(CASE).decidedOn(decidedOn).receivedAt(decidedOn + "T10:00"));

            assertThat(story.judged(VerdictName.TIME_LIMIT)).containsExactly(verdict);
        }
    }

    /** The papers tell that it is a penalty, before there is a decision. */
    @Test
    void anUndecidedCaseHasItsTimeToo() {
        try (var story = new Story()) {
            assertThat(story.submit(FILING.on("2026-03-02")).judged(VerdictName.TIME_LIMIT))
                    .containsExactly("OPEN, due 2026-06-01");
        }
    }

    /** 第六十一条: served within seven working days. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-12, 'MET, due 2026-10-12, done 2026-10-12'",
        "2026-10-13, 'MISSED, due 2026-10-12, done 2026-10-13 [SERVED_LATE]'"
    })
    void aPenaltyIsServedWithinSevenWorkingDays(String servedOn, String verdict) {
        try (var story = new Story()) {
            story.submit(Samples.penalty().ofCase(CASE).decidedOn("2026-09-24").receivedAt("2026-09-25T10:00"))
                    .submit(SampleRecord.of(CASE, CaseStage.SERVICE).on(servedOn));

            assertThat(story.judged(VerdictName.TIME_LIMIT)).containsExactly(verdict);
        }
    }

    /** 第六十七条: paid within fifteen days of service. */
    @Test
    void aFineIsPaidWithinFifteenDays() {
        SampleDecision fined =
                Samples.penalty().ofCase(CASE).penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")));
        try (var story = new Story()) {
            assertThat(story.submit(fined).judged(VerdictName.FULFILMENT)).containsExactly("OPEN #1, due 2026-03-20");

            story.submit(SampleRecord.of(CASE, CaseStage.SERVICE).on("2026-03-10"));
            assertThat(story.judged(VerdictName.FULFILMENT)).containsExactly("OPEN #1, due 2026-03-25");

            story.submit(SampleOutcome.ofCase(CASE, OutcomeType.PARTLY_FULFILLED)
                    .amount("1000.00")
                    .on("2026-03-12"));
            assertThat(story.judged(VerdictName.FULFILMENT))
                    .containsExactly("OPEN #1, due 2026-03-25 [PARTLY_FULFILLED]");

            story.submit(SampleOutcome.ofCase(CASE, OutcomeType.FULFILLED)
                    .amount("4000.00")
                    .on("2026-03-26"));
            assertThat(story.judged(VerdictName.FULFILMENT))
                    .containsExactly("MISSED #1, due 2026-03-25, done 2026-03-26 [FULFILLED_LATE]");
        }
    }
}
