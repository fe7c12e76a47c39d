package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The company sues; the judgment of 20 August revokes the penalty and can't be appealed any more. */
final class CourtRevokesAfterPublicationTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final SampleOutcome JUDGMENT = SampleOutcome.ofCase(CASE, OutcomeType.LITIGATION)
            .result(OutcomeResult.REVOKED)
            .on("2026-08-20")
            .receivedAt("2026-08-24T10:00");

    @Test
    void theDecisionIsTakenDownWithoutAWithdrawal() {
        try (var story = new Story()) {
            story.submit(Samples.penalty().ofCase(CASE));
            story.told();

            story.submit(JUDGMENT);
            assertThat(story.told())
                    .containsExactly(
                            "tombstone #1: REVOKED 2026-08-20, published 2026-03-06T10:00",
                            "edition #1/1: gone",
                            "receipt OUTCOME 0: RECORDED RECORDED 2026-08-24T10:00",
                            "receipt #1 1: WITHDRAWN OUTCOME_REVOKED 2026-08-24T10:00");

            story.dayBegins("2029-03-06").dayBegins("2030-01-01");
            assertThat(story.told()).isEmpty();
        }
    }

    @Test
    void aPaymentReportedAfterwardsBringsNothingBack() {
        var paid = SampleOutcome.ofCase(CASE, OutcomeType.FULFILLED)
                .on("2026-09-01")
                .receivedAt("2026-09-01T10:00");
        try (var story = new Story()) {
            story.submit(Samples.penalty().ofCase(CASE)).submit(JUDGMENT);
            story.told();

            story.submit(paid);
            assertThat(story.told()).containsExactly("receipt OUTCOME 0: RECORDED RECORDED 2026-09-01T10:00");
        }
    }

    @Test
    void aDecisionSubmittedAfterItsJudgmentOnlyLeavesTheTombstone() {
        try (var story = new Story()) {
            story.submit(JUDGMENT);
            story.told();

            story.submit(Samples.penalty().ofCase(CASE).receivedAt("2026-09-01T10:00"));
            assertThat(story.told())
                    .containsExactly(
                            "tombstone #1: REVOKED 2026-08-20, published never",
                            "receipt #1 1: WITHDRAWN OUTCOME_REVOKED 2026-09-01T10:00");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeResult.class,
            names = {"UPHELD", "PERFORM", "WITHDRAWN_BY_PARTY", "UNKNOWN"})
    void otherJudgmentsLeaveItPublic(OutcomeResult result) {
        try (var story = new Story()) {
            story.submit(Samples.penalty().ofCase(CASE));
            story.told();

            story.submit(JUDGMENT.result(result));
            assertThat(story.told()).containsExactly("receipt OUTCOME 0: RECORDED RECORDED 2026-08-24T10:00");
        }
    }
}
