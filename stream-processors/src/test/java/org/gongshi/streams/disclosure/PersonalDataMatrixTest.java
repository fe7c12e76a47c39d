package org.gongshi.streams.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedInspection;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SealedPermit;
import org.gongshi.exchange.SubjectType;
import org.gongshi.schemas.Topics;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every class of party, every class of personal data, every text: no marker crosses, and what was removed is explained.
 * A new text of the contract is a new {@link Field}, a new class of personal data a new {@link Datum}.
 */
final class PersonalDataMatrixTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.shipped();
    private static final Publication PUBLICATION = new Publication(
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            new Deadline(LocalDate.of(2026, 3, 16), 7, "WORKING_DAY", "rule", "source", false),
            true);

    /** Who the party is, and what of its name may stay nowhere. */
    enum Party {
        ORGANISATION(SubjectType.LEGAL_ENTITY, "示例市晨星餐饮有限公司", "谈小舟", "谈小舟"),
        SOLE_TRADER(SubjectType.SOLE_TRADER, "丕业建材店（黄辉丕）", "黄辉丕", "黄辉丕"),
        SOLE_TRADER_WITHOUT_TRADE_NAME(SubjectType.SOLE_TRADER, "黄辉丕", "黄辉丕", "黄辉丕"),
        NATURAL_PERSON(SubjectType.NATURAL_PERSON, "欧阳示踪", "", "示踪"),
        PERSON_OF_A_MINORITY(SubjectType.NATURAL_PERSON, "阿卜杜拉·买买提", "", "买买提"),
        FOREIGNER(SubjectType.NATURAL_PERSON, "John Tracer", "", "Tracer");

        private final SubjectType type;
        private final String name;
        private final String representative;
        private final String marker;

        Party(SubjectType type, String name, String representative, String marker) {
            this.type = type;
            this.name = name;
            this.representative = representative;
            this.marker = marker;
        }

        SampleDecision of(SampleDecision decision) {
            return decision.by(type)
                    .subject(party -> party.setName(name)
                            .setCreditCode(type == SubjectType.LEGAL_ENTITY ? Samples.COMPANY_CODE : null)
                            .setLegalRepresentative(representative)
                            .setIdType("PASSPORT")
                            .setIdNumber("EC7654321"));
        }
    }

    /** What a text may say of a person. */
    private record Datum(String name, String text, String marker) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Datum> DATA = List.of(
            new Datum("own ID number", "核对EC7654321后放行", "EC7654321"),
            new Datum("ID number", "公民330106198001010011到场", "330106198001010011"),
            new Datum("ID number with blanks", "公民330106 1980 0101 0011到场", "0101 0011"),
            new Datum("ID number in full width", "公民３３０１０６１９８００１０１００１１到场", "１９８００１０１"),
            new Datum("ID number of 15 digits", "公民330106800101001到场", "330106800101001"),
            new Datum("ID number with stars", "公民330106198001****11到场", "330106198001"),
            new Datum("mobile", "拨打13800138000查询", "13800138000"),
            new Datum("landline", "拨打0571-87654321查询", "87654321"),
            new Datum("400", "拨打400-820-8820查询", "820-8820"),
            new Datum("address", "家住示例区向阳路8号3栋2单元501室", "501"),
            new Datum("village", "住址：示例县东风村3组12号", "东风村"),
            new Datum("bank account", "汇入6222021234567890123户头", "6222021234567890123"),
            new Datum("plate", "驾驶浙A12345上路", "A12345"),
            new Datum("new-energy plate", "驾驶浙AD12345上路", "AD12345"),
            new Datum("mail", "写信给biaoji@example.org投诉", "biaoji"),
            new Datum("WeChat", "添加微信：biaoji_2026联系", "biaoji_2026"),
            new Datum("QQ", "添加QQ：12345678联系", "12345678"),
            new Datum("property certificate", "持不动产权第0012345号证书", "0012345"),
            new Datum("passport", "护照号码：G98765432已核", "G98765432"),
            new Datum("birthday", "出生于1980年1月2日", "1月2日"),
            new Datum("health", "确诊为乙型肝炎", "肝炎"),
            new Datum("witness", "证人孙示踪称属实，孙示踪签字", "孙示踪"),
            new Datum("complainant", "举报人：欧阳八一，反映情况", "八一"),
            new Datum("described", "钱示踪，女，汉族", "钱示踪"));

    /** Where it may stand. */
    record Field(String pointer, SampleDecision decision, BiConsumer<SealedDecision.Builder, String> set) {
        SampleDecision with(String text) {
            return decision.content(with -> set.accept(with, text));
        }

        @Override
        public String toString() {
            return pointer;
        }
    }

    private static final List<Field> FIELDS = List.of(
            new Field("/title", Samples.penalty(), SealedDecision.Builder::setTitle),
            new Field("/facts", Samples.penalty(), SealedDecision.Builder::setFacts),
            new Field("/publicText", Samples.penalty(), SealedDecision.Builder::setPublicText),
            new Field("/grounds", Samples.penalty(), (with, text) -> with.setGrounds(List.of("《某法》第一条", text))),
            new Field("/outcome", Samples.penalty(), SealedDecision.Builder::setOutcome),
            new Field("/penalty/violation", Samples.penalty(), PersonalDataMatrixTest::setViolation),
            new Field("/permit/certificateName", Samples.permit(), PersonalDataMatrixTest::setCertificateName),
            new Field("/inspection/item", Samples.inspection(), PersonalDataMatrixTest::setItem),
            new Field("/inspection/handling", Samples.inspection(), PersonalDataMatrixTest::setHandling));

    private static void setViolation(SealedDecision.Builder with, String text) {
        with.setPenalty(SealedPenalty.newBuilder()
                .setResult("IMPOSED")
                .setViolation(text)
                .build());
    }

    private static void setCertificateName(SealedDecision.Builder with, String text) {
        with.setPermit(SealedPermit.newBuilder()
                .setResult("GRANTED")
                .setCategory("ORDINARY")
                .setCertificateName(text)
                .build());
    }

    private static void setItem(SealedDecision.Builder with, String text) {
        with.setInspection(SealedInspection.newBuilder()
                .setResult("PROBLEMS")
                .setItem(text)
                .build());
    }

    private static void setHandling(SealedDecision.Builder with, String text) {
        with.setInspection(SealedInspection.newBuilder()
                .setResult("PROBLEMS")
                .setHandling(text)
                .build());
    }

    private static Stream<Arguments> partiesAndFields() {
        return Stream.of(Party.values()).flatMap(party -> FIELDS.stream().map(field -> Arguments.of(party, field)));
    }

    private static Disclosed.Public disclosed(Party party, SampleDecision decision) {
        var submitted = party.of(decision);
        return (Disclosed.Public) POLICY.disclose(submitted.event(), submitted.sealed(), PUBLICATION);
    }

    @ParameterizedTest
    @MethodSource("partiesAndFields")
    void noMarkerCrosses(Party party, Field field) {
        for (var datum : DATA) {
            var disclosed = disclosed(party, field.with(datum.text()));

            assertThat(disclosed.decision().toString()).as(datum.name()).doesNotContain(datum.marker());
            assertThat(disclosed.removals())
                    .as(datum.name())
                    .anyMatch(removal -> removal.field().equals(field.pointer()));
            assertThat(disclosed.removals().toString()).as(datum.name()).doesNotContain(datum.marker());
        }
    }

    @ParameterizedTest
    @MethodSource("partiesAndFields")
    void noPersonsNameOfThePartyCrosses(Party party, Field field) {
        var disclosed = disclosed(party, field.with("对" + party.name + "（" + party.name + "）的处理"));

        assertThat(disclosed.decision().toString()).doesNotContain(party.marker);
        assertThat(disclosed.removals().toString()).doesNotContain(party.marker);
    }

    /** What receivers may have beside what is public: whatever an agency writes there. */
    @ParameterizedTest
    @EnumSource
    void noMarkerReachesReceivers(Party party) {
        for (var datum : DATA) {
            var decision = party.of(Samples.penalty().penalty(penalty -> penalty.setLicence(datum.text())))
                    .subject(subject -> subject.setRegistrationNumber(datum.marker())
                            .setOrganisationCode(datum.marker())
                            .setInstitutionNumber(datum.marker())
                            .setSocialOrganisationNumber(datum.marker()));
            var reserved = POLICY.reserved(decision.event(), decision.sealed(), Topics.CREDIT.keySet());

            assertThat(String.valueOf(reserved)).as(datum.name()).doesNotContain(datum.marker(), party.marker);
        }
    }

    @ParameterizedTest
    @MethodSource("partiesAndFields")
    void ofAMinorNothingCrosses(Party party, Field field) {
        var minor = party.of(field.with("文本")).minorOrUnknownAge();

        assertThat(POLICY.disclose(minor.event(), minor.sealed(), PUBLICATION)).isInstanceOf(Disclosed.Withheld.class);
    }
}
