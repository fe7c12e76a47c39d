package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Withdrawn by mistake in March, published again in April, revoked for good in May. */
final class RepublishedAfterWithdrawalTest {
    private static final SampleDecision DECISION = Samples.penalty();

    @Test
    void onlyANumberedWithdrawalEndsWhatWasPublishedAgain() {
        var mistake = SampleWithdrawal.of(DECISION, WithdrawalReason.MISTAKE);
        try (var story = new Story()) {
            story.submit(DECISION).submit(mistake);
            story.told();

            story.submit(DECISION.revision(2).republishing().receivedAt("2026-04-01T10:00"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                            "edition #1/3: REPUBLISHED 2026-04-01T10:00",
                            "receipt #1 1: CORRECTED CORRECTED 2026-04-01T10:00",
                            "receipt #1 2: PUBLISHED PUBLISHED 2026-04-01T10:00");

            story.submit(mistake.on("2026-04-02").receivedAt("2026-04-03T10:00"));
            assertThat(story.told()).containsExactly("receipt WITHDRAWAL 0: RECORDED RECORDED 2026-04-03T10:00");

            story.submit(SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED)
                    .numbered(3)
                    .on("2026-05-11")
                    .receivedAt("2026-05-12T10:00"));
            assertThat(story.told())
                    .containsExactly(
                            "tombstone #1: REVOKED 2026-05-11, published 2026-03-06T10:00",
                            "edition #1/1: gone",
                            "edition #1/2: gone",
                            "edition #1/3: gone",
                            "receipt WITHDRAWAL 3: RECORDED RECORDED 2026-05-12T10:00",
                            "receipt #1 2: WITHDRAWN WITHDRAWN_REVOKED 2026-05-12T10:00");
        }
    }
}
