package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The review was passed the day before the decision, but its record comes four days after it. */
final class DecisionBeforeItsReviewIsHeldTest {
    private static final String CASE = "示交案〔2026〕3号";

    @Test
    void itIsPublishedTheMomentItsReviewComes() {
        var decision =
                Samples.penalty().ofCase(CASE).major().decidedOn("2026-03-05").receivedAt("2026-03-06T10:00");
        var review = SampleReview.ofCase(CASE, 1, ReviewOutcome.APPROVED)
                .on("2026-03-04")
                .receivedAt("2026-03-10T15:00");
        try (var story = new Story()) {
            story.dayBegins("2026-03-06").submit(decision);
            assertThat(story.told())
                    .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-03-06T10:00, held until 2026-03-12");

            story.dayBegins("2026-03-09").dayBegins("2026-03-10");
            assertThat(story.told()).isEmpty();

            story.submit(review);
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-10T15:00, until 2029-03-05",
                            "edition #1/1: PUBLISHED 2026-03-10T15:00",
                            "receipt REVIEW 1: RECORDED RECORDED 2026-03-10T15:00",
                            "receipt #1 1: PUBLISHED RELEASED_REVIEWED 2026-03-10T15:00",
                            "clearance: APPROVED after [1 APPROVED]");

            story.dayBegins("2026-03-12").dayBegins("2026-03-16").dayBegins("2026-03-17");
            assertThat(story.told()).isEmpty();
        }
    }

    @Test
    void aReviewThatNamesTheDocumentReleasesItToo() {
        var decision = Samples.penalty().ofCase(CASE).major();
        var review = SampleReview.ofDocument(decision, 1, ReviewOutcome.APPROVED)
                .on("2026-03-04")
                .receivedAt("2026-03-10T15:00");
        try (var story = new Story()) {
            story.submit(decision).submit(review);

            assertThat(story.told())
                    .contains("receipt #1 1: PUBLISHED RELEASED_REVIEWED 2026-03-10T15:00")
                    .noneMatch(line -> line.startsWith("clearance"));
        }
    }
}
