package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** After a refusal somebody enters the approval as the first round again. */
final class SameRoundOfReviewTwiceIsRefusedTest {
    private static final String CASE = "示交案〔2026〕3号";

    @Test
    void theFirstContentStandsAndTheDecisionStaysHeld() {
        var refused = SampleReview.ofCase(CASE, 1, ReviewOutcome.PROBLEMS).receivedAt("2026-03-04T17:00");
        var approved = SampleReview.ofCase(CASE, 1, ReviewOutcome.APPROVED).receivedAt("2026-03-09T09:00");
        try (var story = new Story()) {
            story.submit(refused).submit(Samples.penalty().ofCase(CASE).major());
            story.told();

            story.submit(approved);
            assertThat(story.told())
                    .containsExactly(
                            "receipt REVIEW 1: REFUSED ROUND_TAKEN 2026-03-09T09:00",
                            "clearance: PROBLEMS after [1 PROBLEMS]");

            story.submit(refused.receivedAt("2026-03-09T10:00"));
            assertThat(story.told()).isEmpty();
        }
    }
}
