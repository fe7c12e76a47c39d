package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A decision that is a state secret is only counted. */
final class StateSecretLeavesNothingAnywhereTest {
    private static final SampleDecision SECRET = Samples.penalty()
            .content(with -> with.setDocumentNumber("20260007").setTitle(null).setFacts(null))
            .withheld(WithholdReason.STATE_SECRET);

    @Test
    void onlyTheAgencysReceiptKnowsOfIt() {
        try (var story = new Story()) {
            story.submit(SECRET);
            assertThat(story.told()).containsExactly("receipt #1 1: WITHHELD STATE_SECRET 2026-03-06T10:00");

            story.submit(SampleOutcome.ofDocument(SECRET, OutcomeType.FULFILLED).receivedAt("2026-04-01T10:00"))
                    .submit(SampleWithdrawal.of(SECRET, WithdrawalReason.REVOKED)
                            .receivedAt("2026-05-06T10:00"))
                    .dayBegins("2030-01-01");
            assertThat(story.told())
                    .containsExactly(
                            "receipt OUTCOME 0: RECORDED RECORDED 2026-04-01T10:00",
                            "receipt WITHDRAWAL 0: RECORDED RECORDED 2026-05-06T10:00");
        }
    }

    @Test
    void aMajorOneIsNotHeldEither() {
        try (var story = new Story()) {
            story.submit(SECRET.major()).dayBegins("2026-03-12");

            assertThat(story.told())
                    .containsExactly("receipt #1 1: WITHHELD STATE_SECRET 2026-03-06T10:00, [REVIEW_MISSING]");
        }
    }
}
