package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The file was closed and archived in May; in August a court revokes the penalty. */
final class CourtRevokesAfterArchivingTest {
    private static final String CASE = "示交案〔2026〕3号";

    private static SampleRecord stage(CaseStage stage, String day) {
        return SampleRecord.of(CASE, stage).on(day).receivedAt(day + "T17:00");
    }

    @Test
    void nothingIsAddedToTheFileButTheDecisionIsTakenDown() {
        var judgment = SampleOutcome.ofCase(CASE, OutcomeType.LITIGATION)
                .result(OutcomeResult.REVOKED)
                .on("2026-08-20")
                .receivedAt("2026-08-24T10:00");
        try (var story = new Story()) {
            story.submit(Samples.penalty().ofCase(CASE))
                    .submit(stage(CaseStage.CLOSING, "2026-05-08"))
                    .submit(stage(CaseStage.ARCHIVING, "2026-05-20"));
            story.told();

            story.submit(stage(CaseStage.HEARING, "2026-06-01"));
            assertThat(story.told())
                    .containsExactly(
                            "receipt RECORD 0: REFUSED ARCHIVED 2026-06-01T17:00", "clearance: NOT_REVIEWED after []");

            story.submit(judgment);
            assertThat(story.told())
                    .containsExactly(
                            "tombstone #1: REVOKED 2026-08-20, published 2026-03-06T10:00",
                            "edition #1/1: gone",
                            "receipt OUTCOME 0: RECORDED RECORDED 2026-08-24T10:00",
                            "receipt #1 1: WITHDRAWN OUTCOME_REVOKED 2026-08-24T10:00");
        }
    }

    @Test
    void whatWasRecordedBeforeIsOnlyKnownAgain() {
        var closing = stage(CaseStage.CLOSING, "2026-05-08");
        try (var story = new Story()) {
            story.submit(closing).submit(stage(CaseStage.ARCHIVING, "2026-05-20"));
            story.told();

            story.submit(closing.receivedAt("2026-06-01T09:00"));
            assertThat(story.told()).isEmpty();
        }
    }
}
