package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** As the law wants it: reviewed on 4 March, decided on the fifth, submitted on the sixth. */
final class ReviewBeforeItsDecisionHoldsNothingTest {
    private static final String CASE = "示交案〔2026〕3号";

    @Test
    void theReviewWaitsInItsCaseAndTheDecisionIsNeverHeld() {
        var review = SampleReview.ofCase(CASE, 1, ReviewOutcome.APPROVED)
                .on("2026-03-04")
                .receivedAt("2026-03-04T16:00");
        try (var story = new Story()) {
            story.submit(review);
            assertThat(story.told())
                    .containsExactly(
                            "receipt REVIEW 1: RECORDED RECORDED 2026-03-04T16:00",
                            "clearance: APPROVED after [1 APPROVED]");

            story.submit(Samples.penalty().ofCase(CASE).major().receivedAt("2026-03-06T10:00"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                            "edition #1/1: PUBLISHED 2026-03-06T10:00",
                            "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00");
        }
    }
}
