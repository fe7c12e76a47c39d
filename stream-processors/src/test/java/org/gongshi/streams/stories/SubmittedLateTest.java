package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CorrectionType;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Submitted the day after its deadline: published at once, and late for ever. */
final class SubmittedLateTest {

    @Test
    void aDecisionSubmittedTheDayAfterItsDeadlineIsPublishedAsLate() {
        var decision = Samples.penalty().decidedOn("2026-02-12").receivedAt("2026-03-01T00:00");
        try (var fold = new FoldDriver()) {
            fold.submit(decision);

            assertThat(fold.publicDecisions().at(decision.decisionId()).getOnTime())
                    .isFalse();
        }
    }

    @Test
    void aCorrectionLeavesTheFirstReceiptToJudgePunctualityBy() {
        var decision = Samples.penalty().decidedOn("2026-02-12").receivedAt("2026-02-27T09:00");
        try (var fold = new FoldDriver()) {
            fold.submit(decision)
                    .submit(decision.correcting(CorrectionType.CONTENT).receivedAt("2026-05-01T09:00"));

            var shown = fold.publicDecisions().at(decision.decisionId());
            assertThat(shown.getEdition()).isEqualTo(2);
            assertThat(shown.getOnTime()).isTrue();
        }
    }

    @Test
    void aMarketRegulatorHasTwentyWorkingDaysForAPenalty() {
        var decision = Samples.penalty()
                .sector("market-regulation")
                .decidedOn("2026-03-02")
                .receivedAt("2026-03-30T09:00");
        try (var fold = new FoldDriver()) {
            fold.submit(decision);

            var shown = fold.publicDecisions().at(decision.decisionId());
            assertThat(shown.getDeadline().getDays()).isEqualTo(20);
            assertThat(shown.getDeadline().getDueOn()).isEqualTo("2026-03-30");
            assertThat(shown.getOnTime()).isTrue();
        }
    }
}
