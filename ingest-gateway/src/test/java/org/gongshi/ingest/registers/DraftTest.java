package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.ReviewCatalogueVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.registers.Register.Keeper;
import org.gongshi.ingest.submission.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DraftTest {
    private static final String OWNED = "'agency':'" + Samples.AGENCY + "','validFrom':'2026-01-01',";

    private static Fields fields(String members) {
        return new Fields(Samples.tree(("{" + OWNED + members + "}").replace('\'', '"')));
    }

    private static List<ErrorCode> wrong(Function<Fields, ? extends SpecificRecord> reader, String id, String members) {
        var fields = fields(members);
        Draft.read(Keeper.AGENCY, reader, id, fields);
        return fields.findings().stream().map(Finding::code).toList();
    }

    static List<Arguments> whole() {
        return List.of(
                Arguments.of(
                        (Function<Fields, SpecificRecord>) OfficerVersions::read,
                        "'name':'王示例','sector':'市场监管','state':'CANCELLED','ground':'调离','certificateUntil':'2030-01-01'"),
                Arguments.of(
                        (Function<Fields, SpecificRecord>) MatterVersions::read,
                        "'name':'对经营超过保质期食品的处罚','kind':'PENALTY','basis':['《中华人民共和国食品安全法》第一百二十四条'],'office':'执法大队','timeLimitDays':90"),
                Arguments.of(
                        (Function<Fields, SpecificRecord>) PowerVersions::read,
                        "'name':'占道经营处罚权','kind':'PENALTY','matters':['330106000000000001'],'formerAgency':'"
                                + Samples.OTHER_AGENCY + "','guidedUntil':'2026-06-30','basis':'省政府公告'"),
                Arguments.of(
                        (Function<Fields, SpecificRecord>) ReviewCatalogueVersions::read,
                        "'name':'较大数额罚款','kind':'PENALTY','level':'COUNTY','sector':'transport','procedure':'ORDINARY','penaltyTypes':['FINE','CLOSE'],'minimumAmount':'100000','subjectType':'LEGAL_ENTITY','triggers':['HEARING'],'matter':'M1','basis':'《中华人民共和国行政处罚法》第五十八条'"),
                Arguments.of(
                        (Function<Fields, SpecificRecord>) RecordingCatalogueVersions::read,
                        "'kind':'COERCION','matter':'M1','stage':'EXECUTION','manner':'FULL','startsWhen':'到达现场','content':'全过程','endsWhen':'离开现场','retention':'永久','remark':'无'"));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void every_member_of_a_version_is_read_and_shown_again(Function<Fields, SpecificRecord> reader, String members) {
        var fields = fields(members);
        var draft = Draft.read(Keeper.AGENCY, reader, "A-1", fields);
        assertThat(fields.findings()).isEmpty();
        var again = EntryBody.of(draft.version());
        assertThat(Fields.canonicalJson(again))
                .isEqualTo(Fields.canonicalJson(EntryBody.of(reader.apply(fields(members)))));
        again.forEach((name, value) -> assertThat(fields.normal(name)).as(name).isNotNull());
        assertThat(again.keySet()).hasSize(members.split("':", -1).length);
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var fields = new Fields(Samples.tree("""
                {"agency":"x","validFrom":"2026-01-01","validTo":"2025-01-01","kind":"FINE","timeLimitDays":0,"nmae":"某事项"}
                """));
        Draft.read(Keeper.AGENCY, MatterVersions::read, "a/b", fields);
        assertThat(fields.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        ErrorCode.ENTRY_ID_FORMAT,
                        ErrorCode.CREDIT_CODE_LENGTH,
                        ErrorCode.REQUIRED,
                        ErrorCode.UNKNOWN_VALUE,
                        ErrorCode.NUMBER_RANGE,
                        ErrorCode.VERSION_DATES,
                        ErrorCode.UNKNOWN_FIELD);
    }

    @Test
    void numbers_of_persons_are_refused_wherever_they_stand() {
        assertThat(wrong(OfficerVersions::read, Samples.ADULT_ID, "'name':'王示例'"))
                .containsExactly(ErrorCode.PERSONAL_NUMBER);
        assertThat(wrong(OfficerVersions::read, "A-1", "'name':'王示例 13800138000'"))
                .containsExactly(ErrorCode.PERSONAL_NUMBER);
        assertThat(wrong(MatterVersions::read, "A-1", "'name':'某事项','kind':'PENALTY','basis':['经办人１３８００１３８０００']"))
                .containsExactly(ErrorCode.PERSONAL_NUMBER);
        var fields = fields("'name':'王示例'");
        Draft.read(Keeper.AGENCY, OfficerVersions::read, Samples.ADULT_ID, fields);
        assertThat(fields.findings().toString()).doesNotContain(Samples.ADULT_ID);
    }

    @Test
    void a_certificate_number_of_eleven_digits_is_no_telephone() {
        assertThat(wrong(OfficerVersions::read, "13010500123", "'name':'王示例'")).isEmpty();
    }

    @Test
    void ids_are_the_same_in_full_width() {
        var draft = Draft.read(Keeper.AGENCY, OfficerVersions::read, " Ａ－００１ ", fields("'name':'王示例'"));
        assertThat(draft.id()).isEqualTo("A-001");
    }

    @Test
    void a_catalogue_entry_without_a_criterion_would_hold_every_decision() {
        assertThat(wrong(ReviewCatalogueVersions::read, "1", "'name':'其他重大执法决定'"))
                .containsExactly(ErrorCode.CATALOGUE_WITHOUT_CRITERION);
    }

    @Test
    void an_amount_is_kept_to_the_cent() {
        var draft = Draft.read(
                Keeper.AGENCY, ReviewCatalogueVersions::read, "1", fields("'name':'较大数额罚款','minimumAmount':'100000'"));
        ReviewCatalogueVersion version = draft.version();
        assertThat(version.getMinimumAmount().orElseThrow()).hasToString("100000.00");
    }

    @Test
    void guidance_needs_the_agency_that_guides() {
        assertThat(wrong(PowerVersions::read, "1", "'name':'某权','kind':'PENALTY','guidedUntil':'2025-12-31'"))
                .containsExactly(ErrorCode.REQUIRED, ErrorCode.VERSION_DATES);
    }

    @Test
    void agencies_are_known_by_their_credit_codes() {
        var fields = new Fields(Samples.tree("""
                {"validFrom":"2026-01-01","name":"某局","region":"330106","sector":"transport"}
                """));
        Draft.read(Keeper.OPERATOR, AgencyVersions::read, "A-1", fields);
        assertThat(fields.findings()).extracting(Finding::code).containsExactly(ErrorCode.CREDIT_CODE_CHECK_DIGIT);
    }
}
