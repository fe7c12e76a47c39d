package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Decided on the eve of Spring Festival, due on the working Saturday of 28 February, and no review ever comes. */
final class NeverReviewedIsReleasedBeforeItIsDueTest {
    private static final SampleDecision DECISION =
            Samples.penalty().major().decidedOn("2026-02-12").receivedAt("2026-02-13T09:00");

    @Test
    void itIsPublishedTwoWorkingDaysBeforeThat() {
        try (var story = new Story()) {
            story.dayBegins("2026-02-13").submit(DECISION);
            assertThat(story.told())
                    .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-02-13T09:00, held until 2026-02-26");
            story.dayBegins("2026-02-24").dayBegins("2026-02-25");
            assertThat(story.told()).isEmpty();

            story.dayBegins("2026-02-26");
            assertThat(story.told()).containsExactlyElementsOf(released());

            story.dayBegins("2026-02-27").dayBegins("2026-02-28").dayBegins("2026-03-01");
            assertThat(story.told()).isEmpty();
        }
    }

    private static List<String> released() {
        return List.of(
                "public #1: 罚款5000元, since 2026-02-26T00:00, until 2029-02-12",
                "edition #1/1: PUBLISHED 2026-02-26T00:00",
                "receipt #1 1: PUBLISHED RELEASED_BEFORE_DUE 2026-02-26T00:00, [REVIEW_MISSING]");
    }

    @Test
    void wasTheDayMissedItStillCountsFromItsBeginning() {
        try (var story = new Story()) {
            story.dayBegins("2026-02-13").submit(DECISION);
            story.told();

            story.dayBegins("2026-03-05");
            assertThat(story.told()).containsExactlyElementsOf(released());
        }
    }

    @Test
    void aReviewThatTurnsUpAfterwardsTakesTheFindingAway() {
        var review = SampleReview.ofDocument(DECISION, 1, ReviewOutcome.APPROVED)
                .on("2026-02-11")
                .receivedAt("2026-03-02T09:00");
        try (var story = new Story()) {
            story.submit(DECISION).dayBegins("2026-02-26");
            story.told();

            story.submit(review);
            assertThat(story.told())
                    .containsExactly(
                            "receipt REVIEW 1: RECORDED RECORDED 2026-03-02T09:00",
                            "receipt #1 1: PUBLISHED RELEASED_BEFORE_DUE 2026-02-26T00:00");
        }
    }
}
