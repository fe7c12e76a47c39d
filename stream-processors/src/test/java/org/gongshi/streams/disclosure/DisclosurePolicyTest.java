package org.gongshi.streams.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.SealedPermit;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DisclosurePolicyTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.shipped();
    private static final Publication PUBLICATION = new Publication(
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            new Deadline(LocalDate.of(2026, 3, 16), 7, "WORKING_DAY", "rule", "source", false),
            true);

    private static Disclosed disclose(SampleDecision decision) {
        return POLICY.disclose(decision.event(), decision.sealed(), PUBLICATION);
    }

    private static PublicDecision shown(SampleDecision decision) {
        assertThat(disclose(decision)).isInstanceOf(Disclosed.Public.class);
        return ((Disclosed.Public) disclose(decision)).decision();
    }

    private static WithheldCode withheld(Disclosed disclosed) {
        assertThat(disclosed).isInstanceOf(Disclosed.Withheld.class);
        return ((Disclosed.Withheld) disclosed).code();
    }

    @Test
    void whatIsNotOnTheAllowListNeverCrosses() {
        var decision = Samples.penalty()
                .subject(party -> party.setRegistrationNumber("secret-registration")
                        .setOrganisationCode("secret-organisation")
                        .setTaxNumber("secret-tax")
                        .setInstitutionNumber("secret-institution")
                        .setSocialOrganisationNumber("secret-social")
                        .setLegalRepresentative("谈小舟")
                        .setIdType("secret-type")
                        .setIdNumber("secret-id"))
                .content(with -> with.setFacts("谈小舟到场。")
                        .setMatter("secret-matter")
                        .setOfficers(List.of("secret-officer"))
                        .setCorrectionReason("secret-reason")
                        .setWithholdNote("secret-note")
                        .setSourceName("secret-source")
                        .setSourceCreditCode("secret-source-code")
                        .setRemark("secret-remark")
                        .setFurther("{\"secret\":1}"));

        assertThat(shown(decision).toString()).doesNotContain("secret").doesNotContain("谈小舟");
    }

    @Test
    void onlyTheBlockOfTheKindCrosses() {
        var permit = Samples.permit()
                .content(with ->
                        with.setPenalty(Samples.penalty().sealed().getPenalty().orElseThrow()));

        assertThat(shown(permit).getPermit()).isPresent();
        assertThat(shown(permit).getPenalty()).isEmpty();
    }

    @Test
    void thePreparedTextGoesBeforeTheFacts() {
        var decision = Samples.penalty().content(with -> with.setPublicText("公示文本，电话13800138000"));

        assertThat(shown(decision).getFacts()).hasValue("公示文本，电话［电话已隐去］");
    }

    @Test
    void aMissingTitleIsMadeOfViolationOrCertificate() {
        assertThat(shown(Samples.penalty().content(with -> with.setTitle(null))).getTitle())
                .isEqualTo("示例市晨星餐饮有限公司：未取得道路运输经营许可");
        assertThat(shown(Samples.permit()).getTitle()).isEqualTo("示例市晨星餐饮有限公司：道路运输经营许可证");
        assertThat(shown(Samples.permit().by(SubjectType.SOLE_TRADER)).getTitle())
                .isEqualTo("道路运输经营许可证：行政许可决定");
    }

    @Test
    void anIdNumberInTheFieldOfACodeDoesNotCross() {
        var decision = Samples.penalty().subject(party -> party.setCreditCode("330106198001010016"));

        assertThat(shown(decision).getSubject().getCreditCode()).isEmpty();
    }

    @Test
    void theFillerOfASoleTraderWithoutACodeDoesNotCross() {
        var decision = Samples.penalty()
                .by(SubjectType.SOLE_TRADER)
                .subject(party -> party.setName("晨星餐饮店").setCreditCode("00000000000000000X"));

        assertThat(shown(decision).getSubject().getCreditCode()).isEmpty();
    }

    @Test
    void textInTheFieldOfASymbolDoesNotCross() {
        var decision = Samples.permit()
                .content(with -> with.setPermit(SealedPermit.newBuilder()
                        .setResult("准予谈小舟")
                        .setCategory("ORDINARY")
                        .build()));

        assertThat(shown(decision).getPermit().orElseThrow().getResult()).isEqualTo("OTHER");
    }

    @ParameterizedTest
    @EnumSource(WithholdReason.class)
    void everyReasonOfTheAgencyWithholds(WithholdReason reason) {
        var code = reason == WithholdReason.UNKNOWN ? "REASON_UNKNOWN" : reason.name();

        assertThat(withheld(disclose(Samples.penalty().withheld(reason)))).isEqualTo(WithheldCode.valueOf(code));
    }

    @Test
    void whatIsNotKnownIsWithheld() {
        assertThat(withheld(disclose(Samples.penalty().by(SubjectType.UNKNOWN))))
                .isEqualTo(WithheldCode.SUBJECT_UNKNOWN);
        var kindless = DecisionSubmitted.newBuilder(Samples.penalty().event())
                .setKind(DecisionKind.UNKNOWN)
                .build();
        assertThat(withheld(POLICY.disclose(kindless, Samples.penalty().sealed(), PUBLICATION)))
                .isEqualTo(WithheldCode.KIND_UNKNOWN);
        assertThat(withheld(POLICY.disclose(Samples.penalty().event(), null, PUBLICATION)))
                .isEqualTo(WithheldCode.CONTENT_ERASED);
    }

    @Test
    void aMinorIsWithheldWhateverItCallsItself() {
        for (var type : List.of(SubjectType.LEGAL_ENTITY, SubjectType.SOLE_TRADER, SubjectType.NATURAL_PERSON)) {
            assertThat(withheld(disclose(Samples.penalty().by(type).minorOrUnknownAge())))
                    .isEqualTo(WithheldCode.MINOR);
        }
    }
}
