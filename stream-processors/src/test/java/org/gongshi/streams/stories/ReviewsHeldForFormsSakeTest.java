package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** 审核走过场: passed at once, on the day it was asked for, in the same words as the last one. Each of it is counted. */
final class ReviewsHeldForFormsSakeTest {
    private static final String MARCH = Samples.AGENCY + "/2026-03/UNKNOWN";

    private static SampleReview review(int number, int round, ReviewOutcome outcome) {
        return SampleReview.ofCase("示交案〔2026〕" + number + "号", round, outcome).on("2026-03-04");
    }

    /** What is counted of reviews; their cases are of the same month and no kind yet. */
    private static Map<String, Long> counted(Story story) {
        var counted = new TreeMap<>(story.counted().getOrDefault(MARCH, Map.of()));
        counted.keySet().removeIf(name -> !name.startsWith("reviews"));
        return counted;
    }

    @Test
    void theSameWordsAgainAreCountedWhateverTheSignsBetweenThem() {
        try (var story = new Story()) {
            story.happens(review(1, 1, ReviewOutcome.APPROVED).worded("同意，程序合法。"))
                    .happens(review(2, 1, ReviewOutcome.APPROVED).worded("同意 程序合法"))
                    .happens(review(3, 1, ReviewOutcome.PROBLEMS).worded("证据不足，退回补充调查。"))
                    .happens(review(4, 1, ReviewOutcome.APPROVED).worded("同意，程序合法。"));

            assertThat(counted(story))
                    .isEqualTo(Map.of(
                            "reviews", 4L,
                            "reviews-first", 4L,
                            "reviews-first-passed", 3L,
                            "reviews-worded", 4L,
                            "reviews-repeated", 2L));
        }
    }

    @Test
    void aRoundCountsOnceAndForTheDayItWasHeld() {
        try (var story = new Story()) {
            var first = review(1, 1, ReviewOutcome.PROBLEMS).submittedOn("2026-03-04");
            story.submit(first).submit(first);
            story.submit(review(1, 1, ReviewOutcome.APPROVED));
            story.submit(review(1, 2, ReviewOutcome.APPROVED)
                    .submittedOn("2026-03-02")
                    .dueOn("2026-03-03"));

            assertThat(counted(story))
                    .as("the same again, another content for the same round, a late second round")
                    .isEqualTo(Map.of(
                            "reviews", 2L,
                            "reviews-first", 1L,
                            "reviews-dated", 2L,
                            "reviews-same-day", 1L,
                            "reviews-due", 2L,
                            "reviews-in-time", 1L));
        }
    }

    @Test
    void thatNoReviewWasHeldIsNoReview() {
        try (var story = new Story()) {
            story.submit(review(1, 1, ReviewOutcome.NOT_HELD));

            assertThat(counted(story)).isEmpty();
        }
    }
}
