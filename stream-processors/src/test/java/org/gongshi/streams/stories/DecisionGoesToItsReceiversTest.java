package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.SampleAnswer;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** What is public goes to the credit sites that it concerns, in their columns, and so does what is taken back. */
final class DecisionGoesToItsReceiversTest {
    private static final SampleDecision FINED =
            Samples.penalty().penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")));
    private static final SampleDecision OF_MARKETS = FINED.sector("market-regulation");

    private static SampleDecision ofAnotherProvince(SampleDecision decision) {
        return decision.subject(party -> party.setCreditCode(
                CreditCode.withCheckCharacter("91440106MA0000001").value()));
    }

    private static List<String> sent(SampleDecision decision) {
        try (var story = new Story()) {
            return story.submit(decision).sent();
        }
    }

    private static List<String> receivers(SampleDecision decision) {
        return sent(decision).stream()
                .filter(line -> line.startsWith("to "))
                .map(line -> line.substring(3, line.indexOf(':')))
                .toList();
    }

    @Test
    void aPenaltyGoesToTheCreditSiteWithinSevenWorkingDays() {
        assertThat(sent(FINED))
                .containsExactly(
                        "to credit-china: PUBLISH #1/1, due 2026-03-16, 16 columns",
                        "at credit-china: PUBLISH #1/1 ROUTED");
    }

    @Test
    void receiversFollowFromKindSectorPartyAndProvince() {
        assertThat(receivers(OF_MARKETS)).containsExactly("credit-china", "enterprise-publicity");
        assertThat(receivers(ofAnotherProvince(FINED))).containsExactly("credit-china", "other-province");
        assertThat(sent(ofAnotherProvince(OF_MARKETS)))
                .contains(
                        "to enterprise-publicity: PUBLISH #1/1, due 2026-04-02, 16 columns",
                        "to other-province: PUBLISH #1/1, due 2026-03-19, 16 columns");
        assertThat(receivers(Samples.permit())).containsExactly("credit-china");
        assertThat(receivers(Samples.inspection())).containsExactly("enterprise-publicity");
        assertThat(receivers(FINED.by(SubjectType.SOLE_TRADER))).containsExactly("credit-china");
    }

    /** 市场监督管理行政处罚信息公示规定第十条: decided on 5 March elsewhere, sent here on the 18th, due ten working days later. */
    @Test
    void whatAnotherProvinceSendsIsPublicAtOnceAndGoesToWhereCompaniesAreShown() {
        try (var story = new Story()) {
            story.submit(OF_MARKETS
                    .context(with -> with.setRegion("320106").setAgencyName("示例省示例市市场监督管理局"))
                    .receivedAt("2026-03-18T10:00"));

            assertThat(story.sent())
                    .containsExactly(
                            "to enterprise-publicity: PUBLISH #1/1, due 2026-04-01, 16 columns",
                            "at enterprise-publicity: PUBLISH #1/1 ROUTED");
            assertThat(story.told()).anyMatch(line -> line.contains("#1/1"));
        }
    }

    @Test
    void aMinorOneAPersonsAndOneThatIsNotPublicGoNowhere() {
        assertThat(sent(FINED.content(with -> with.setProcedure(Procedure.SUMMARY))))
                .isEmpty();
        assertThat(sent(FINED.penalty(
                        penalty -> penalty.setTypes(List.of(PenaltyType.WARNING, PenaltyType.CRITICISM_NOTICE)))))
                .isEmpty();
        assertThat(sent(FINED.penalty(penalty -> penalty.setResult("NOT_PENALISED"))))
                .isEmpty();
        assertThat(sent(FINED.by(SubjectType.NATURAL_PERSON))).isEmpty();
        assertThat(sent(FINED.major())).isEmpty();
    }

    @Test
    void aCorrectionReplacesWhatWasSentAndMayLeadElsewhere() {
        try (var story = new Story()) {
            story.submit(ofAnotherProvince(FINED));
            story.sent();

            var corrected = FINED.receivedAt("2026-03-10T10:00")
                    .correctingParty(ofAnotherProvince(FINED).decisionId());
            assertThat(story.submit(corrected).sent())
                    .containsExactly(
                            "to credit-china: PUBLISH #1/2, due 2026-03-13, 16 columns",
                            "to other-province: WITHDRAW #1/2 CORRECTED 2026-03-10, due 2026-03-13, 0 columns",
                            "at credit-china: PUBLISH #1/2 ROUTED",
                            "at other-province: WITHDRAW #1/2 ROUTED");
        }
    }

    @Test
    void aRowThatTheReceiverWouldRefuseIsNotSent() {
        try (var story = new Story()) {
            assertThat(story.submit(Samples.penalty()).sent())
                    .containsExactly("at credit-china: PUBLISH #1/1 INCOMPLETE CF_NR_FK");
            var mended = FINED.revision(2).correcting(CorrectionType.CONTENT).receivedAt("2026-03-09T10:00");
            assertThat(story.submit(mended).sent())
                    .containsExactly(
                            "to credit-china: PUBLISH #1/2, due 2026-03-16, 16 columns",
                            "at credit-china: PUBLISH #1/2 ROUTED");
            var spoilt = Samples.penalty()
                    .revision(3)
                    .correcting(CorrectionType.CONTENT)
                    .receivedAt("2026-03-10T10:00");
            assertThat(story.submit(spoilt).sent())
                    .containsExactly(
                            "to credit-china: WITHDRAW #1/3 CORRECTED 2026-03-10, due 2026-03-13, 0 columns",
                            "at credit-china: PUBLISH #1/3 INCOMPLETE CF_NR_FK");
            var withdrawn = SampleWithdrawal.of(spoilt, WithdrawalReason.REVOKED)
                    .on("2026-03-11")
                    .receivedAt("2026-03-11T10:00");
            assertThat(story.submit(withdrawn).sent()).containsExactly("at credit-china: #1 gone");
        }
    }

    @Test
    void aPaymentConcernsNoReceiver() {
        try (var story = new Story()) {
            story.submit(FINED);
            story.sent();

            story.submit(SampleOutcome.ofDocument(FINED, OutcomeType.FULFILLED)
                    .amount("5000.00")
                    .on("2026-04-01"));

            assertThat(story.sent()).isEmpty();
        }
    }

    @Test
    void whatIsTakenBackIsTakenBackEverywhereWithinThreeWorkingDays() {
        try (var story = new Story()) {
            story.submit(OF_MARKETS);
            story.sent();

            var withdrawn = SampleWithdrawal.of(OF_MARKETS, WithdrawalReason.REVOKED)
                    .on("2026-04-10")
                    .receivedAt("2026-04-13T10:00");
            assertThat(story.submit(withdrawn).sent())
                    .containsExactly(
                            "to credit-china: WITHDRAW #1/2 REVOKED 2026-04-10, due 2026-04-15, 0 columns",
                            "to enterprise-publicity: WITHDRAW #1/2 REVOKED 2026-04-10, due 2026-04-15, 0 columns",
                            "at credit-china: WITHDRAW #1/2 ROUTED",
                            "at enterprise-publicity: WITHDRAW #1/2 ROUTED");
            assertThat(story.dayBegins("2029-04-01").sent()).isEmpty();
        }
    }

    @Test
    void whatExpiresIsTakenBack() {
        try (var story = new Story()) {
            story.submit(FINED.publicUntil("2026-06-30"));
            story.sent();

            assertThat(story.dayBegins("2026-07-01").sent())
                    .containsExactly(
                            "to credit-china: WITHDRAW #1/2 EXPIRED 2026-07-01, due 2026-07-06, 0 columns",
                            "at credit-china: WITHDRAW #1/2 ROUTED");
        }
    }

    private static ReceiverAnswered answer(int edition, ReceiverAnswer answer, String code, String at) {
        return SampleAnswer.of(FINED, "credit-china", edition, answer, code, at);
    }

    @Test
    void theLedgerSaysWhatTheReceiverSays() {
        try (var story = new Story()) {
            story.submit(FINED);
            story.sent();

            story.happens(answer(1, ReceiverAnswer.ACCEPTED, "", "2026-03-07T03:00"));
            assertThat(story.sent()).containsExactly("at credit-china: PUBLISH #1/1 ACCEPTED");
            story.happens(answer(1, ReceiverAnswer.REJECTED, "CF_XDR_MC", "2026-03-08T03:00"));
            assertThat(story.sent()).containsExactly("at credit-china: PUBLISH #1/1 REJECTED CF_XDR_MC 名称与代码不符");

            var mended = FINED.revision(2).correcting(CorrectionType.CONTENT).receivedAt("2026-03-09T10:00");
            assertThat(story.submit(mended).sent()).contains("at credit-china: PUBLISH #1/2 ROUTED");
            story.happens(answer(1, ReceiverAnswer.APPLIED, "", "2026-03-09T11:00"));
            assertThat(story.sent()).as("an answer to an edition that is past").isEmpty();
            story.happens(answer(2, ReceiverAnswer.APPLIED, "", "2026-03-09T12:00"));
            assertThat(story.sent()).containsExactly("at credit-china: PUBLISH #1/2 APPLIED");
        }
    }

    /** 信用修复管理办法: 谁认定、谁修复, and where it ends publication it does so everywhere. */
    @Test
    void aRepairByTheCreditSiteEndsPublicationEverywhere() {
        try (var story = new Story()) {
            story.submit(OF_MARKETS);
            story.sent();
            story.told();

            story.happens(answer(1, ReceiverAnswer.STOPPED, "REPAIRED", "2027-03-08T10:00"));

            assertThat(story.told()).contains("gone #1", "receipt #1 1: REPAIRED WITHDRAWN_REPAIRED 2027-03-08T10:00");
            assertThat(story.sent())
                    .containsExactly(
                            "to credit-china: WITHDRAW #1/2 REPAIRED 2027-03-08, due 2027-03-11, 0 columns",
                            "to enterprise-publicity: WITHDRAW #1/2 REPAIRED 2027-03-08, due 2027-03-11, 0 columns",
                            "at credit-china: WITHDRAW #1/2 ROUTED",
                            "at enterprise-publicity: WITHDRAW #1/2 ROUTED");
            story.happens(answer(2, ReceiverAnswer.ACCEPTED, "", "2027-03-08T11:00"));
            assertThat(story.told()).isEmpty();
            assertThat(story.sent()).containsExactly("at credit-china: WITHDRAW #1/2 ACCEPTED");
        }
    }

    @Test
    void aReceiverThatStopsForAnotherReasonStopsAlone() {
        try (var story = new Story()) {
            story.submit(FINED);
            story.sent();
            story.told();

            story.happens(answer(1, ReceiverAnswer.STOPPED, "EXPIRED", "2027-03-08T10:00"));

            assertThat(story.told()).isEmpty();
            assertThat(story.sent()).containsExactly("at credit-china: PUBLISH #1/1 STOPPED EXPIRED");
        }
    }
}
