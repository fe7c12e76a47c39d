package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A court orders the agency to decide anew; it does, under a new number in the same case. */
final class MadeAnewUnderANewNumberTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final SampleDecision FIRST = Samples.penalty().ofCase(CASE);
    private static final SampleOutcome ORDER = SampleOutcome.ofCase(CASE, OutcomeType.LITIGATION)
            .result(OutcomeResult.REDO)
            .on("2026-05-20")
            .receivedAt("2026-05-21T10:00");
    private static final SampleDecision ANEW = FIRST.content(
                    with -> with.setDocumentNumber("示交罚〔2026〕88号").setOutcome("罚款1000元"))
            .decidedOn("2026-06-10")
            .receivedAt("2026-06-11T10:00");

    @Test
    void theOldDecisionIsTakenDownAndTheNewOneStays() {
        try (var story = new Story()) {
            story.submit(FIRST).submit(ORDER);
            assertThat(story.told())
                    .contains(
                            "tombstone #1: REDO 2026-05-20, published 2026-03-06T10:00",
                            "receipt #1 1: WITHDRAWN OUTCOME_REDO 2026-05-21T10:00");

            story.submit(ANEW);
            assertThat(story.told())
                    .containsExactly(
                            "public #2: 罚款1000元, since 2026-06-11T10:00, until 2027-06-10",
                            "edition #2/1: PUBLISHED 2026-06-11T10:00",
                            "receipt #2 1: PUBLISHED PUBLISHED 2026-06-11T10:00");
        }
    }

    @Test
    void reportedAfterTheNewDecisionTheJudgmentReachesOnlyTheOldOne() {
        try (var story = new Story()) {
            story.submit(FIRST).submit(ANEW);
            story.told();

            story.submit(ORDER.receivedAt("2026-06-12T10:00"));
            assertThat(story.told())
                    .containsExactly(
                            "tombstone #1: REDO 2026-05-20, published 2026-03-06T10:00",
                            "edition #1/1: gone",
                            "receipt OUTCOME 0: RECORDED RECORDED 2026-06-12T10:00",
                            "receipt #1 1: WITHDRAWN OUTCOME_REDO 2026-06-12T10:00");
        }
    }
}
