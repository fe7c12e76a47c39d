package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.ReceiptStep;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Tombstone;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A court revokes a penalty, a company repairs its credit, a clerk picked the wrong company: what stays public. */
final class TakenBackTest {
    private static final SampleDecision DECISION = Samples.penalty();
    private static final String ID = DECISION.decisionId();

    @Test
    void revokedByACourtLeavesATombstoneThatNamesNobody() {
        var withdrawal = SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED);
        try (var fold = new FoldDriver()) {
            fold.submit(DECISION).submit(withdrawal);

            var tombstone = (Tombstone) fold.publicity().at(ID);
            assertThat(tombstone.getKind()).isEqualTo(DecisionKind.PENALTY);
            assertThat(tombstone.getAgency().getCreditCode()).isEqualTo(Samples.AGENCY);
            assertThat(tombstone.getDecidedOn()).isEqualTo(LocalDate.of(2026, 3, 5));
            assertThat(tombstone.getPublishedAt()).hasValue(SampleDecision.at("2026-03-06T10:00"));
            assertThat(tombstone.getWithdrawnOn()).isEqualTo(LocalDate.of(2026, 3, 20));
            assertThat(tombstone.getReason()).isEqualTo(WithdrawalReason.REVOKED);
            assertThat(tombstone.getBasis()).contains("行政处罚法").contains("第四十八条");
            assertThat(tombstone.getEdition()).isEqualTo(2);
            assertThat(tombstone.toString()).doesNotContain("晨星", Samples.COMPANY_CODE, "道路运输", "5000", "示交罚");
            assertThat(fold.publicEditions()).containsOnlyKeys(ID + "/1").containsEntry(ID + "/1", null);
            var receipts = fold.receipts();
            assertThat(receipts.at(receipt(DECISION.receiptId())).getSteps())
                    .extracting(ReceiptStep::getCode)
                    .containsExactly("PUBLISHED", "WITHDRAWN_REVOKED");
            assertRecorded(receipts.at(receipt(withdrawal.receiptId())));
        }
    }

    /** Friday 20 March: the law gives until Wednesday. */
    private static void assertRecorded(Receipt recorded) {
        assertThat(recorded.getState()).isEqualTo(ReceiptState.RECORDED);
        assertThat(recorded.getType()).isEqualTo(SubmissionType.WITHDRAWAL);
        assertThat(recorded.getDeadline().orElseThrow().getRule()).isEqualTo("withdrawal.any");
        assertThat(recorded.getDeadline().orElseThrow().getDueOn()).isEqualTo(LocalDate.of(2026, 3, 25));
    }

    @ParameterizedTest
    @EnumSource(names = {"REPAIRED", "PRIVACY", "OTHER"})
    void repairPrivacyAndOtherReasonsLeaveNothing(WithdrawalReason reason) {
        try (var fold = new FoldDriver()) {
            fold.submit(DECISION).submit(SampleWithdrawal.of(DECISION, reason));

            assertThat(fold.publicity()).containsOnlyKeys(ID).containsEntry(ID, null);
            assertThat(fold.publicEditions()).containsEntry(ID + "/1", null);
            assertThat(fold.receipts().at(receipt(DECISION.receiptId())).getState())
                    .isEqualTo(reason == WithdrawalReason.REPAIRED ? ReceiptState.REPAIRED : ReceiptState.WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"UNKNOWN", "REPAIRED", "PRIVACY", "OTHER"})
    void aWithdrawalBeforeItsDecisionWaitsForIt(WithdrawalReason reason) {
        try (var fold = new FoldDriver()) {
            fold.submit(SampleWithdrawal.of(DECISION, reason));
            assertThat(fold.publicity()).isEmpty();
            fold.submit(DECISION);

            var tombstone = (Tombstone) fold.publicity().at(ID);
            assertThat(tombstone.getReason()).isEqualTo(reason);
            assertThat(tombstone.getPublishedAt()).isEmpty();
            assertThat(fold.publicEditions()).isEmpty();
            assertThat(fold.receipts().at(receipt(DECISION.receiptId())).getState())
                    .isEqualTo(ReceiptState.WITHDRAWN);
        }
    }

    @Test
    void aDecisionRepairedBeforeItCameIsNeverHeardOf() {
        try (var fold = new FoldDriver()) {
            fold.submit(SampleWithdrawal.of(DECISION, WithdrawalReason.REPAIRED))
                    .submit(DECISION);

            assertThat(fold.publicity()).isEmpty();
            assertThat(fold.publicEditions()).isEmpty();
        }
    }

    @Test
    void aNumberedCorrectionThatSaysSoPublishesAgainUntilANumberedWithdrawalEndsItToo() {
        var corrected = DECISION.content(with -> with.setOutcome("罚款3000元"));
        try (var fold = new FoldDriver()) {
            fold.submit(DECISION).submit(SampleWithdrawal.of(DECISION, WithdrawalReason.CHANGED));
            fold.submit(corrected.revision(2).correcting(CorrectionType.CONTENT));
            assertThat(fold.publicity().at(ID)).isInstanceOf(Tombstone.class);

            fold.submit(corrected.revision(3).republishing());
            var shown = (PublicDecision) fold.publicity().at(ID);
            var key = ID + "/" + shown.getEdition();
            assertThat(shown.getOutcome()).isEqualTo("罚款3000元");
            assertThat(shown.getPublishedAt()).isEqualTo(SampleDecision.at("2026-03-06T10:00"));
            assertThat(fold.publicEditions().at(key).getCause()).isEqualTo("REPUBLISHED");

            fold.submit(SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED).numbered(4));
            assertThat(fold.publicity().at(ID)).isInstanceOf(Tombstone.class);
            assertThat(fold.publicEditions()).containsEntry(key, null);
        }
    }

    @Test
    void aNumberedWithdrawalLeavesLaterRevisionsAlone() {
        try (var fold = new FoldDriver()) {
            fold.submit(DECISION.revision(3));
            fold.submit(SampleWithdrawal.of(DECISION, WithdrawalReason.MISTAKE).numbered(3));

            assertThat(fold.publicDecisions().at(ID).getEdition()).isEqualTo(1);
        }
    }

    @Test
    void ofTwoPartiesTheOtherOneStays() {
        var other = DECISION.subject(party -> party.setName("示例市启明运输有限公司")
                .setCreditCode(
                        CreditCode.withCheckCharacter("91330106MA0000002").value()));
        try (var fold = new FoldDriver()) {
            fold.submit(DECISION).submit(other);
            fold.submit(SampleWithdrawal.ofParty(other, WithdrawalReason.UNLAWFUL));
            var shown = fold.publicity();
            assertThat(shown.at(ID)).isInstanceOf(PublicDecision.class);
            assertThat(shown.at(other.decisionId())).isInstanceOf(Tombstone.class);

            fold.submit(SampleWithdrawal.of(DECISION, WithdrawalReason.VOID));
            assertThat(((Tombstone) fold.publicity().at(ID)).getReason()).isEqualTo(WithdrawalReason.VOID);
        }
    }

    @Test
    void theWrongCompanyIsTakenBackAndTheRightOnePublished() {
        var right = DECISION.subject(party -> party.setName("示例市晨辰餐饮有限公司")
                        .setCreditCode(CreditCode.withCheckCharacter("91330106MA0000003")
                                .value()))
                .content(with -> with.setTitle("示例市晨辰餐饮有限公司未取得经营许可案"));
        try (var fold = new FoldDriver()) {
            fold.submit(DECISION);
            fold.submit(SampleWithdrawal.ofParty(DECISION, WithdrawalReason.MISTAKE));
            fold.submit(right);

            var shown = fold.publicity();
            assertThat(shown.at(ID).toString()).contains("MISTAKE").doesNotContain("晨星", "晨辰");
            assertThat(((PublicDecision) shown.at(right.decisionId()))
                            .getSubject()
                            .getName())
                    .isEqualTo("示例市晨辰餐饮有限公司");
        }
    }

    @Test
    void whatIsWithheldNeverHasATombstone() {
        var withheld = DECISION.withheld(WithholdReason.TRADE_SECRET);
        try (var fold = new FoldDriver()) {
            fold.submit(withheld).submit(SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED));

            assertThat(fold.publicity()).isEmpty();
            assertThat(fold.receipts().at(receipt(withheld.receiptId())).getState())
                    .isEqualTo(ReceiptState.WITHHELD);
        }
    }

    @Test
    void aTombstoneGoesWhenTheDecisionTurnsOutToBeWithheld() {
        try (var fold = new FoldDriver()) {
            fold.submit(DECISION).submit(SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED));
            fold.submit(DECISION.revision(2).withheld(WithholdReason.PRIVACY));

            assertThat(fold.publicity()).containsEntry(ID, null);
        }
    }

    @Test
    void theSameWithdrawalAgainChangesNothing() {
        var withdrawal = SampleWithdrawal.of(DECISION, WithdrawalReason.REVOKED);
        try (var fold = new FoldDriver()) {
            fold.submit(DECISION).submit(withdrawal);
            assertThat(fold.hasWrittenNothing()).isFalse();
            fold.publicEditions();
            fold.receipts();
            fold.submit(withdrawal).submit(DECISION);

            assertThat(fold.hasWrittenNothing()).isTrue();
        }
    }

    private static String receipt(String receiptId) {
        return Samples.AGENCY + "/" + receiptId;
    }
}
