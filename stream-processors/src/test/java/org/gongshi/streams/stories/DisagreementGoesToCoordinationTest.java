package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Reviewers and undertakers can't agree; the head of the agency has it coordinated, and the second round passes. */
final class DisagreementGoesToCoordinationTest {
    private static final String CASE = "示交案〔2026〕3号";

    @Test
    void theDecisionWaitsForTheRoundThatPasses() {
        var disagreed = SampleReview.ofCase(CASE, 1, ReviewOutcome.DISAGREED)
                .on("2026-03-03")
                .receivedAt("2026-03-03T17:00");
        var approved = SampleReview.ofCase(CASE, 2, ReviewOutcome.APPROVED)
                .on("2026-03-05")
                .receivedAt("2026-03-09T17:00");
        try (var story = new Story()) {
            story.submit(disagreed);
            assertThat(story.told())
                    .containsExactly(
                            "receipt REVIEW 1: RECORDED RECORDED 2026-03-03T17:00",
                            "clearance: DISAGREED after [1 DISAGREED]");

            story.submit(Samples.penalty().ofCase(CASE).major());
            assertThat(story.told())
                    .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-03-06T10:00, held until 2026-03-12,"
                            + " [REVIEW_NOT_PASSED]");

            story.submit(approved);
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-09T17:00, until 2029-03-05",
                            "edition #1/1: PUBLISHED 2026-03-09T17:00",
                            "receipt REVIEW 2: RECORDED RECORDED 2026-03-09T17:00",
                            "receipt #1 1: PUBLISHED RELEASED_REVIEWED 2026-03-09T17:00",
                            "clearance: APPROVED after [1 DISAGREED, 2 APPROVED]");
        }
    }
}
