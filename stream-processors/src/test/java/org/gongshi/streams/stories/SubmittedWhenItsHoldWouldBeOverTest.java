package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Submitted on the day on which a hold would end, or after the deadline: there is no time left to wait for a review. */
final class SubmittedWhenItsHoldWouldBeOverTest {

    @ParameterizedTest
    @CsvSource({"2026-03-12,2026-03-12T08:00", "2026-03-16,2026-03-16T23:59", "2026-04-20,2026-04-20T09:00"})
    void itIsPublishedOnArrivalWithTheFinding(String day, String received) {
        try (var story = new Story()) {
            story.dayBegins(day).submit(Samples.penalty().major().receivedAt(received));

            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since " + received + ", until 2029-03-05",
                            "edition #1/1: PUBLISHED " + received,
                            "receipt #1 1: PUBLISHED PUBLISHED " + received + ", [REVIEW_MISSING]");
        }
    }

    @Test
    void theDayBeforeItIsHeldForOneDay() {
        try (var story = new Story()) {
            story.dayBegins("2026-03-11").submit(Samples.penalty().major().receivedAt("2026-03-11T23:00"));
            assertThat(story.told())
                    .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-03-11T23:00, held until 2026-03-12");

            story.dayBegins("2026-03-12");
            assertThat(story.told())
                    .contains("receipt #1 1: PUBLISHED RELEASED_BEFORE_DUE 2026-03-12T00:00, [REVIEW_MISSING]");
        }
    }
}
