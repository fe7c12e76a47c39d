package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was changed, revoked or found void is taken back within three working days (行政处罚法第四十八条). */
final class TakingBackIsJudgedTest {
    private static final SampleDecision DECISION = Samples.penalty();

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T10:00, 'MET #1, due 2026-09-30, done 2026-09-30'",
        "2026-10-08T10:00, 'MISSED #1, due 2026-09-30, done 2026-10-08 [TAKEN_BACK_LATE]'"
    })
    void byItsWithdrawal(String receivedAt, String verdict) {
        try (var story = new Story()) {
            story.submit(DECISION)
                    .submit(SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED)
                            .on("2026-09-24")
                            .receivedAt(receivedAt));

            assertThat(story.judged(VerdictName.WITHDRAWAL)).containsExactly(verdict);
        }
    }

    /** A judgment that was reported late does no harm if the decision had been taken back in time. */
    @Test
    void theBetterOfTwoReasonsCounts() {
        try (var story = new Story()) {
            story.submit(DECISION)
                    .submit(SampleOutcome.ofDocument(DECISION, OutcomeType.LITIGATION)
                            .result(OutcomeResult.REVOKED)
                            .on("2026-04-01")
                            .receivedAt("2026-04-20T10:00"));
            assertThat(story.judged(VerdictName.WITHDRAWAL))
                    .containsExactly("MISSED #1, due 2026-04-07, done 2026-04-20 [TAKEN_BACK_LATE]");

            story.submit(SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED)
                    .on("2026-04-01")
                    .receivedAt("2026-04-02T10:00"));
            assertThat(story.judged(VerdictName.WITHDRAWAL)).containsExactly("MET #1, due 2026-04-07, done 2026-04-02");
        }
    }

    @Test
    void whatStandsHasNoneToJudge() {
        try (var story = new Story()) {
            assertThat(story.submit(DECISION).judged(VerdictName.WITHDRAWAL)).containsExactly("NOT_APPLICABLE");
        }
    }
}
