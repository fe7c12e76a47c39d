package org.gongshi.streams.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.SealedInspection;
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
    void anItemCrossesByTheIdUnderWhichItWasListedForEverybody() {
        var named = Samples.penalty().content(with -> with.setMatter(" m-1 谈小舟"));

        assertThat(shown(named).getMatter()).isEmpty();
        assertThat(shown(listed(named, "M-1")).getMatter()).hasValue("M-1");
        assertThat(shown(listed(named, "330106198001010016")).getMatter()).isEmpty();
        assertThat(shown(listed(Samples.penalty(), "M-1")).getMatter()).isEmpty();
    }

    private static SampleDecision listed(SampleDecision decision, String id) {
        return decision.context(with -> with.setMatter(new EntryVersion(id, LocalDate.of(2025, 1, 1))));
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

    private static List<Removal> removals(SampleDecision decision) {
        return disclose(decision).removals();
    }

    @Test
    void everyFieldThatStaysInsideIsExplainedByItsRule() {
        var decision = Samples.penalty()
                .subject(party -> party.setIdNumber("EC1234567").setTaxNumber("330106198001010011"))
                .content(with -> with.setTitle("谈小舟无证经营案")
                        .setFacts("电话13800138000，电话13900139000")
                        .setPublicText("谈小舟称")
                        .setOfficers(List.of("33010600123"))
                        .setSourceName("示例数据局")
                        .setRemark("备注")
                        .setFurther("{\"disclosureReview\":{\"reviewer\":\"孙八\"},\"new\":1}")
                        .setInspection(SealedInspection.newBuilder()
                                .setResult("PROBLEMS")
                                .build()));

        assertThat(removals(decision))
                .containsExactly(
                        new Removal("/disclosureReview", "process"),
                        new Removal("/facts", "prepared-text-instead"),
                        new Removal("/inspection", "block-of-another-kind"),
                        new Removal("/new", "not-named"),
                        new Removal("/officers", "process"),
                        new Removal("/publicText", "legal-representative"),
                        new Removal("/remark", "notes"),
                        new Removal("/source/name", "source-unit"),
                        new Removal("/subject/idNumber", "id-number"),
                        new Removal("/subject/legalRepresentative", "legal-representative"),
                        new Removal("/subject/taxNumber", "other-codes"),
                        new Removal("/title", "legal-representative"));
    }

    @Test
    void aMaskIsToldOnceForEachField() {
        var decision = Samples.penalty().facts("拨打13800138000，拨打13900139000，写信给a.b@example.com");

        assertThat(removals(decision))
                .contains(new Removal("/facts", "mobile"), new Removal("/facts", "mail"))
                .doesNotHaveDuplicates();
    }

    @Test
    void ofANaturalPersonTheSurnameStandsInEveryText() {
        var person = Samples.penalty()
                .by(SubjectType.NATURAL_PERSON)
                .subject(party -> party.setName("欧阳小明").setCreditCode(null).setLegalRepresentative(null))
                .content(with -> with.setTitle("欧阳小明无证经营案").setFacts("欧阳 小明到场。").setOutcome("对欧阳小明罚款500元"));

        assertThat(shown(person).getSubject().getName()).isEqualTo("欧阳某");
        assertThat(shown(person).getTitle()).isEqualTo("欧阳某无证经营案");
        assertThat(shown(person).getFacts()).hasValue("欧阳某到场。");
        assertThat(shown(person).getOutcome()).isEqualTo("对欧阳某罚款500元");
        assertThat(removals(person)).contains(new Removal("/subject/name", "natural-person-name"));
    }

    @Test
    void aPersonNamedInOneTextStandsInNoOther() {
        var decision =
                Samples.penalty().content(with -> with.setFacts("证人孙小八陈述。").setTitle("孙小八举报案"));

        assertThat(shown(decision).getTitle()).isEqualTo("某某举报案");
        assertThat(removals(decision)).contains(new Removal("/title", "person-in-role"));
    }

    @Test
    void aNumberOfAPersonDoesNotCrossAsThatOfADocument() {
        var permit = Samples.permit()
                .subject(party -> party.setIdNumber("EC1234567"))
                .content(with -> with.setDocumentNumber("330106198001010016")
                        .setPermit(SealedPermit.newBuilder()
                                .setResult("GRANTED")
                                .setCategory("ORDINARY")
                                .setCertificateNumber("证EC1234567号")
                                .build()));
        var disclosed = (Disclosed.Public) POLICY.disclose(Samples.permit().event(), permit.sealed(), PUBLICATION);

        assertThat(disclosed.decision().getDocumentNumber()).isEqualTo("［已隐去］");
        assertThat(disclosed.decision().getPermit().orElseThrow().getCertificateNumber())
                .isEmpty();
        assertThat(disclosed.removals())
                .contains(
                        new Removal("/documentNumber", "not-what-belongs-there"),
                        new Removal("/permit/certificateNumber", "not-what-belongs-there"));
    }

    @Test
    void aMinorIsWithheldWhateverItCallsItself() {
        for (var type : List.of(SubjectType.LEGAL_ENTITY, SubjectType.SOLE_TRADER, SubjectType.NATURAL_PERSON)) {
            assertThat(withheld(disclose(Samples.penalty().by(type).minorOrUnknownAge())))
                    .isEqualTo(WithheldCode.MINOR);
        }
    }
}
