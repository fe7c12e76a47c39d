package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The reviewers send the file back twice, or ask for more; ten working days they have each time. */
final class ReviewRefusedTwiceThenPassedTest {
    private static final String CASE = "示交案〔2026〕3号";

    private static SampleReview round(int round, ReviewOutcome outcome, String submittedOn, String reviewedOn) {
        return SampleReview.ofCase(CASE, round, outcome)
                .submittedOn(submittedOn)
                .on(reviewedOn)
                .receivedAt(reviewedOn + "T17:00");
    }

    /** 28 February is a working Saturday. */
    @Test
    void theThirdRoundClearsTheCaseAndTheDecisionIsPublishedWithoutAFinding() {
        try (var story = new Story()) {
            story.submit(round(1, ReviewOutcome.PROBLEMS, "2026-02-24", "2026-02-26"));
            assertThat(story.told()).contains("clearance: PROBLEMS after [1 PROBLEMS], due 2026-03-09");

            story.submit(round(2, ReviewOutcome.PROBLEMS, "2026-02-27", "2026-03-02"));
            assertThat(story.told()).contains("clearance: PROBLEMS after [1 PROBLEMS, 2 PROBLEMS], due 2026-03-12");

            story.submit(round(3, ReviewOutcome.APPROVED, "2026-03-03", "2026-03-04"));
            assertThat(story.told())
                    .containsExactly(
                            "receipt REVIEW 3: RECORDED RECORDED 2026-03-04T17:00",
                            "clearance: APPROVED after [1 PROBLEMS, 2 PROBLEMS, 3 APPROVED], due 2026-03-17");

            story.submit(Samples.penalty().ofCase(CASE).major().receivedAt("2026-03-06T10:00"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                            "edition #1/1: PUBLISHED 2026-03-06T10:00",
                            "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00");
        }
    }

    @Test
    void decidedBetweenTheRoundsItIsHeldAndSaysForEverThatItsReviewWasNotPassed() {
        var decision =
                Samples.penalty().ofCase(CASE).major().decidedOn("2026-02-27").receivedAt("2026-02-28T09:00");
        try (var story = new Story()) {
            story.submit(round(1, ReviewOutcome.PROBLEMS, "2026-02-24", "2026-02-26"));
            story.told();
            story.submit(decision);
            assertThat(story.told())
                    .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-02-28T09:00, held until 2026-03-05,"
                            + " [REVIEW_NOT_PASSED]");

            story.submit(round(2, ReviewOutcome.APPROVED, "2026-02-27", "2026-03-03"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-03T17:00, until 2029-02-27",
                            "edition #1/1: PUBLISHED 2026-03-03T17:00",
                            "receipt REVIEW 2: RECORDED RECORDED 2026-03-03T17:00",
                            "receipt #1 1: PUBLISHED RELEASED_REVIEWED 2026-03-03T17:00, [REVIEW_NOT_PASSED]",
                            "clearance: APPROVED after [1 PROBLEMS, 2 APPROVED], due 2026-03-12");
        }
    }

    /** Two of the ten days were used when the reviewers asked for more, so eight are left once it came. */
    @Test
    void askingForASupplementStopsTheClock() {
        try (var story = new Story()) {
            story.submit(round(1, ReviewOutcome.SUPPLEMENT, "2026-03-02", "2026-03-04"));
            assertThat(story.told()).contains("clearance: SUPPLEMENT after [1 SUPPLEMENT]");

            story.submit(round(2, ReviewOutcome.APPROVED, "2026-03-16", "2026-03-20"));
            assertThat(story.told()).contains("clearance: APPROVED after [1 SUPPLEMENT, 2 APPROVED], due 2026-03-26");
        }
    }
}
