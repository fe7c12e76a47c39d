package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The company did its duty and has its credit repaired, in the regime of the decision's day: after three months. */
final class CreditRepairedTest {
    private static final SampleDecision DECISION = Samples.penalty();

    private static List<String> repaired(SampleDecision decision, String day) {
        try (var story = new Story()) {
            story.submit(decision);
            story.told();
            return story.submit(SampleOutcome.ofDocument(decision, OutcomeType.REPAIRED)
                            .on(day)
                            .receivedAt(day + "T10:00"))
                    .told();
        }
    }

    @Test
    void inTimeItLeavesNothingBehind() {
        assertThat(repaired(DECISION, "2026-06-06"))
                .containsExactly(
                        "gone #1",
                        "edition #1/1: gone",
                        "receipt OUTCOME 0: RECORDED RECORDED 2026-06-06T10:00",
                        "receipt #1 1: REPAIRED OUTCOME_REPAIRED 2026-06-06T10:00");
    }

    @Test
    void tooEarlyItDoesTooButTheAgencyIsTold() {
        assertThat(repaired(DECISION, "2026-06-05"))
                .containsExactly(
                        "gone #1",
                        "edition #1/1: gone",
                        "receipt OUTCOME 0: RECORDED RECORDED 2026-06-05T10:00",
                        "receipt #1 1: REPAIRED OUTCOME_REPAIRED 2026-06-05T10:00, [REPAIRED_TOO_EARLY]");
    }

    /** 市场监督管理行政处罚信息公示规定第十四条. */
    @Test
    void aRevokedLicenceOfAMarketRegulatorIsNotToBeRepaired() {
        var revoked = DECISION.sector("market-regulation")
                .penalty(penalty -> penalty.setTypes(List.of(PenaltyType.REVOKE_LICENCE)));

        assertThat(repaired(revoked, "2027-06-10"))
                .contains("receipt #1 1: REPAIRED OUTCOME_REPAIRED 2027-06-10T10:00, [REPAIR_EXCLUDED]");
    }

    @Test
    void aWithdrawalForRepairIsJudgedAlike() {
        var withdrawal = SampleWithdrawal.of(DECISION, WithdrawalReason.REPAIRED)
                .on("2026-04-10")
                .receivedAt("2026-04-10T10:00");
        try (var story = new Story()) {
            story.submit(DECISION).submit(withdrawal);

            assertThat(story.told())
                    .contains(
                            "gone #1",
                            "receipt #1 1: REPAIRED WITHDRAWN_REPAIRED 2026-04-10T10:00," + " [REPAIRED_TOO_EARLY]");
        }
    }
}
