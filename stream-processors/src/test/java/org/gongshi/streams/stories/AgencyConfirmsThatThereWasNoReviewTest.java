package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Asked about its held decision, the agency admits that nobody reviewed it. */
final class AgencyConfirmsThatThereWasNoReviewTest {
    private static final String CASE = "示交案〔2026〕3号";

    @Test
    void itIsPublishedAtOnceWithTheFinding() {
        var admitted = SampleReview.ofCase(CASE, 1, ReviewOutcome.NOT_HELD)
                .on("2026-03-10")
                .receivedAt("2026-03-10T11:00");
        try (var story = new Story()) {
            story.submit(Samples.penalty().ofCase(CASE).major());
            assertThat(story.told())
                    .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-03-06T10:00, held until 2026-03-12");

            story.submit(admitted);
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-10T11:00, until 2029-03-05",
                            "edition #1/1: PUBLISHED 2026-03-10T11:00",
                            "receipt REVIEW 1: RECORDED RECORDED 2026-03-10T11:00",
                            "receipt #1 1: PUBLISHED RELEASED_NO_REVIEW 2026-03-10T11:00, [REVIEW_MISSING]",
                            "clearance: NOT_HELD after [1 NOT_HELD]");
        }
    }
}
