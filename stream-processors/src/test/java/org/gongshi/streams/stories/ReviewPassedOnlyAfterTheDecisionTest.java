package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Decided on Thursday, reviewed on the Monday after: the law wants it the other way round. */
final class ReviewPassedOnlyAfterTheDecisionTest {

    @Test
    void itIsPublishedWithTheFindingThatItsReviewWasLate() {
        var decision = Samples.penalty().major();
        var review = SampleReview.ofDocument(decision, 1, ReviewOutcome.APPROVED)
                .on("2026-03-09")
                .receivedAt("2026-03-09T16:00");
        try (var story = new Story()) {
            story.submit(decision);
            story.told();

            story.submit(review);
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-09T16:00, until 2029-03-05",
                            "edition #1/1: PUBLISHED 2026-03-09T16:00",
                            "receipt REVIEW 1: RECORDED RECORDED 2026-03-09T16:00",
                            "receipt #1 1: PUBLISHED RELEASED_REVIEWED 2026-03-09T16:00, [REVIEW_LATE]");
        }
    }

    @Test
    void aReviewOfTheSameDayIsInTime() {
        var decision = Samples.penalty().major();
        try (var story = new Story()) {
            story.submit(decision)
                    .submit(SampleReview.ofDocument(decision, 1, ReviewOutcome.APPROVED)
                            .on("2026-03-05")
                            .receivedAt("2026-03-09T16:00"));

            assertThat(story.told()).contains("receipt #1 1: PUBLISHED RELEASED_REVIEWED 2026-03-09T16:00");
        }
    }
}
