package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The key of a case was destroyed while its decision waited for a review; the log is replayed. */
final class ErasedWhileHeldTest {
    private static final SampleDecision DECISION = Samples.penalty().major();

    @Test
    void nothingIsHeldAndNoReviewPublishesIt() {
        var erased = DecisionSubmitted.newBuilder(DECISION.event())
                .setSealKey("destroyed")
                .build();
        var review =
                SampleReview.ofDocument(DECISION, 1, ReviewOutcome.APPROVED).receivedAt("2026-03-10T10:00");
        try (var story = new Story()) {
            story.happens(erased);
            assertThat(story.told())
                    .containsExactly("receipt #1 1: WITHHELD CONTENT_ERASED 2026-03-06T10:00, [REVIEW_MISSING]");

            story.submit(review).dayBegins("2026-03-12").dayBegins("2030-01-01");
            assertThat(story.told())
                    .containsExactly(
                            "receipt REVIEW 1: RECORDED RECORDED 2026-03-10T10:00",
                            "receipt #1 1: WITHHELD CONTENT_ERASED 2026-03-06T10:00");
        }
    }
}
