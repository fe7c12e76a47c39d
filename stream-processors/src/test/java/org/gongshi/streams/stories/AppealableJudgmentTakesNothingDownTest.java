package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The court of first instance revokes the penalty in April; in June the judgment is final. */
final class AppealableJudgmentTakesNothingDownTest {

    @Test
    void onlyTheFinalOneDoes() {
        var decision = Samples.penalty();
        var judgment =
                SampleOutcome.ofDocument(decision, OutcomeType.LITIGATION).result(OutcomeResult.REVOKED);
        try (var story = new Story()) {
            story.submit(decision);
            story.told();

            story.submit(judgment.on("2026-04-20").appealable().receivedAt("2026-04-21T10:00"));
            assertThat(story.told()).containsExactly("receipt OUTCOME 0: RECORDED RECORDED 2026-04-21T10:00");

            story.submit(judgment.on("2026-06-10").receivedAt("2026-06-11T10:00"));
            assertThat(story.told())
                    .containsExactly(
                            "tombstone #1: REVOKED 2026-06-10, published 2026-03-06T10:00",
                            "edition #1/1: gone",
                            "receipt OUTCOME 0: RECORDED RECORDED 2026-06-11T10:00",
                            "receipt #1 1: WITHDRAWN OUTCOME_REVOKED 2026-06-11T10:00");
        }
    }
}
