package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongshi.exchange.Tally;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleLedger;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** 定期报告: case files of the first quarter are due by the end of April, counts of 2025 by 31 January 2026. */
final class AgencyReportsOnItselfTest {
    private static final String APRIL = Samples.AGENCY + "/2026-04/UNKNOWN";
    private static final String JANUARY = Samples.AGENCY + "/2026-01/UNKNOWN";

    private static Story reviewed(Story story, String points, String at) {
        return story.happens(SampleLedger.selfReview(points, at));
    }

    private static Story declares(Story story, int applied, String at) {
        return story.happens(SampleLedger.event(SampleLedger.Kind.STATISTICS, applied, at));
    }

    @Test
    void onTheLastDayIsInTimeAndTheFilesCountByTheirGrade() {
        try (var story = new Story()) {
            reviewed(story, "92.50", "2026-04-30T23:59");
            assertThat(story.counted().get(APRIL))
                    .isEqualTo(Map.of(
                            "self-reviews-in-time", 1L,
                            "files-reviewed", 2L,
                            "files-excellent", 1L,
                            "files-qualified", 1L,
                            "files-unqualified", 1L,
                            "failed:PROCEDURE", 1L));
        }
    }

    @Test
    void theReceiptTellsTheAgencyWhatItsFilesComeTo() {
        try (var fold = new FoldDriver()) {
            fold.append(SampleLedger.selfReview("92.50", "2026-04-30T12:00"));
            var receipt = fold.everyReceipt().getLast().value;
            assertThat(receipt.getPeriod()).hasValue("2026-Q1");
            assertThat(receipt.getTallies())
                    .contains(new Tally("files-excellent", 1L), new Tally("failed:PROCEDURE", 1L));
        }
    }

    @Test
    void aDayLaterIsLateAndTheFilesCountAllTheSame() {
        try (var story = new Story()) {
            reviewed(story, "90.00", "2026-05-01T00:00");
            assertThat(story.counted().get(APRIL))
                    .doesNotContainKey("self-reviews-in-time")
                    .containsEntry("files-excellent", 1L);
        }
    }

    @Test
    void whatTheAgencySaysLastHoldsAndTheFirstTimeCounts() {
        try (var story = new Story()) {
            reviewed(story, "92.50", "2026-04-30T12:00");
            reviewed(story, "59.99", "2026-06-01T12:00");
            assertThat(story.counted().get(APRIL))
                    .isEqualTo(Map.of(
                            "self-reviews-in-time", 1L,
                            "files-reviewed", 2L,
                            "files-unqualified", 2L,
                            "failed:PROCEDURE", 1L));

            reviewed(story, "60.00", "2026-06-02T12:00");
            assertThat(story.counted().get(APRIL))
                    .containsEntry("files-qualified", 1L)
                    .containsEntry("files-unqualified", 1L)
                    .doesNotContainKey("files-excellent");
        }
    }

    @Test
    void theSameAgainChangesNothing() {
        try (var story = new Story()) {
            reviewed(story, "92.50", "2026-05-02T12:00");
            reviewed(story, "92.50", "2026-05-03T12:00");
            assertThat(story.counted().get(APRIL)).containsEntry("files-reviewed", 2L);
        }
    }

    @Test
    void countsOfAYearAreInTimeByTheEndOfJanuary() {
        try (var story = new Story()) {
            declares(story, 7, "2026-01-31T23:59");
            declares(story, 8, "2026-02-03T09:00");
            assertThat(story.counted().get(JANUARY)).isEqualTo(Map.of("statistics-in-time", 1L));
        }
        try (var story = new Story()) {
            declares(story, 7, "2026-02-01T00:00");
            assertThat(story.counted()).doesNotContainKey(JANUARY);
            assertThat(story.told()).anyMatch(said -> said.contains("RECORDED"));
        }
    }
}
