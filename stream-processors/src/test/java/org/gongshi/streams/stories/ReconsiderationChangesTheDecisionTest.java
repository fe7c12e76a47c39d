package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** On 20 May the government reconsiders the penalty and changes the fine to three thousand yuan. */
final class ReconsiderationChangesTheDecisionTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final SampleDecision FIRST = Samples.penalty().ofCase(CASE);
    private static final SampleDecision CHANGED = FIRST.content(with -> with.setOutcome("罚款3000元"))
            .decidedOn("2026-05-20")
            .receivedAt("2026-05-22T10:00");

    private static Story changed() {
        var story = new Story();
        story.submit(FIRST)
                .submit(SampleOutcome.ofCase(CASE, OutcomeType.RECONSIDERATION)
                        .result(OutcomeResult.CHANGED)
                        .on("2026-05-20")
                        .receivedAt("2026-05-21T10:00"));
        return story;
    }

    @Test
    void untilTheNewDecisionComesATombstoneSaysSo() {
        try (var story = changed()) {
            assertThat(story.told())
                    .contains(
                            "tombstone #1: CHANGED 2026-05-20, published 2026-03-06T10:00",
                            "edition #1/1: gone",
                            "receipt #1 1: WITHDRAWN OUTCOME_CHANGED 2026-05-21T10:00");
        }
    }

    @Test
    void theNewDecisionUnderTheOldNumberIsPublishedAgain() {
        try (var story = changed()) {
            story.told();

            story.submit(CHANGED.revision(2).republishing());
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款3000元, since 2026-03-06T10:00, until 2027-05-20",
                            "edition #1/3: REPUBLISHED 2026-05-22T10:00",
                            "receipt #1 1: CORRECTED CORRECTED 2026-05-22T10:00",
                            "receipt #1 2: PUBLISHED PUBLISHED 2026-05-22T10:00");
        }
    }

    @Test
    void aNewDocumentOfTheCaseIsPublishedAndTheOldOneStaysDown() {
        try (var story = changed()) {
            story.told();

            story.submit(CHANGED.content(with -> with.setDocumentNumber("示交罚〔2026〕88号")));
            assertThat(story.told())
                    .containsExactly(
                            "public #2: 罚款3000元, since 2026-05-22T10:00, until 2027-05-20",
                            "edition #2/1: PUBLISHED 2026-05-22T10:00",
                            "receipt #2 1: PUBLISHED PUBLISHED 2026-05-22T10:00");
        }
    }
}
