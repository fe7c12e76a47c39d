package org.gongshi.ingest.registers;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.ReviewCatalogueVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.registers.Register.Keeper;
import org.gongshi.ingest.submission.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    @ParameterizedTest
    @EnumSource
    void every_member_of_a_version_is_read_and_shown_again(Entries entry) {
        var body = entry.body();
        var fields = new Fields(body);
        var version = entry.draft(fields).version();
        assertThat(fields.findings()).isEmpty();
        var shown = new TreeSet<>(EntryBody.of(version).keySet());
        assertThat(shown).isEqualTo(members(version)).isEqualTo(stated(body));
        var again = (ObjectNode) new JsonMapper().valueToTree(EntryBody.of(version));
        again.set("agency", body.get("agency"));
        assertThat(entry.draft(new Fields(again)).version()).isEqualTo(version);
    }

    private static Set<String> members(SpecificRecord version) {
        return version.getSchema().getFields().stream().map(Schema.Field::name).collect(toCollection(TreeSet::new));
    }

    private static Set<String> stated(ObjectNode body) {
        var names = new TreeSet<>(body.propertyNames());
        names.remove("agency");
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void a_telephone_of_a_person_is_refused_in_every_line_of_every_register(Entries entry) {
        for (String name : stated(entry.body())) {
            var body = entry.body();
            if (body.path(name).isString()
                    && body.path(name).asString().codePoints().anyMatch(c -> c > 0xFF)) {
                var fields = new Fields(body.put(name, "联系人 13800138000"));
                entry.draft(fields);
                assertThat(fields.findings())
                        .as(name)
                        .extracting(Finding::code)
                        .containsAnyOf(ErrorCode.PERSONAL_NUMBER, ErrorCode.UNKNOWN_VALUE);
            }
        }
    }

    @Test
    void an_id_number_is_no_certificate_number() {
        for (var entry : List.of(Entries.WINDOW_POSTS, Entries.EQUIPMENT, Entries.TRAINING)) {
            var body = entry.body();
            var named = List.of("certificate", "keeper", "officers").stream()
                    .filter(body::has)
                    .findFirst()
                    .orElseThrow();
            if (body.get(named).isArray()) {
                body.putArray(named).add(Samples.ADULT_ID);
            } else {
                body.put(named, Samples.ADULT_ID);
            }
            var fields = new Fields(body);
            entry.draft(fields);
            assertThat(fields.findings()).extracting(Finding::code).containsExactly(ErrorCode.PERSONAL_NUMBER);
            assertThat(fields.findings().toString()).doesNotContain(Samples.ADULT_ID);
        }
    }

    @Test
    void a_number_of_a_person_is_found_inside_a_grade_and_an_article() {
        assertThat(wrong(
                        BenchmarkVersions::read,
                        "B-1",
                        "'violation':'某','bands':[{'grade':'从轻','conditions':'13800138000'}]"))
                .containsExactly(ErrorCode.PERSONAL_NUMBER);
        assertThat(
                        wrong(
                                LawVersions::read,
                                "L-1",
                                "'name':'某法','level':'LAW','state':'IN_FORCE','articles':[{'number':'第一条','text':'13800138000'}]"))
                .containsExactly(ErrorCode.PERSONAL_NUMBER);
    }

    @Test
    void a_grade_whose_least_fine_exceeds_its_greatest_is_told() {
        assertThat(wrong(
                        BenchmarkVersions::read,
                        "B-1",
                        "'violation':'某','bands':[{'grade':'从轻','minimumFine':'5000.01','maximumFine':'5000'}]"))
                .containsExactly(ErrorCode.BAND_REVERSED);
        assertThat(wrong(
                        BenchmarkVersions::read,
                        "B-1",
                        "'violation':'某','bands':[{'grade':'从轻','minimumFine':'5000','maximumFine':'5000'}]"))
                .isEmpty();
    }

    @Test
    void nothing_but_an_address_on_the_web_becomes_a_link() {
        assertThat(wrong(PolicyVersions::read, "P-1", "'name':'某办法','type':'OTHER','url':'javascript:alert(1)'"))
                .containsExactly(ErrorCode.URL_FORMAT);
    }

    @Test
    void nobody_shares_with_itself_for_nothing_or_for_ever() {
        assertThat(wrong(
                        AgreementVersions::read,
                        "A-1",
                        "'validTo':'2026-12-31','purpose':'联合检查','fields':['PLAN_CONTENT'],'taker':'%s'"
                                .formatted(Samples.AGENCY)))
                .containsExactly(ErrorCode.AGREEMENT_WITH_ITSELF);
        assertThat(wrong(AgreementVersions::read, "A-1", "'taker':'%s','fields':[]".formatted(Samples.OTHER_AGENCY)))
                .containsExactly(ErrorCode.REQUIRED, ErrorCode.REQUIRED, ErrorCode.REQUIRED);
    }

    @Test
    void a_plan_names_companies_by_codes_that_pass_and_visits_them_forwards() {
        var fields =
                fields("'name':'检查','from':'2026-03-06','until':'2026-03-02','inspected':['%s','91330106MA0000001X',7]"
                        .formatted(Samples.COMPANY));
        Draft.read(Keeper.AGENCY, PlanVersions::read, "P-1", fields);
        assertThat(fields.findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("/until", ErrorCode.VISITS_REVERSED),
                        tuple("/inspected/1", ErrorCode.CREDIT_CODE_CHECK_DIGIT),
                        tuple("/inspected/2", ErrorCode.WRONG_TYPE));
    }

    @Test
    void no_more_is_drawn_than_all() {
        assertThat(wrong(InspectionItemVersions::read, "I-1", "'name':'某事项','ratioPercent':'100.01'"))
                .containsExactly(ErrorCode.NUMBER_RANGE);
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

    @Test
    void a_body_may_repeat_the_id_of_its_address_and_has_to_name_it_where_there_is_none() {
        var same = Draft.read(Keeper.AGENCY, OfficerVersions::read, "A-1", fields("'id':'Ａ-1','name':'王示例'"));
        var named = Draft.read(Keeper.AGENCY, OfficerVersions::read, null, fields("'id':'A-1','name':'王示例'"));
        assertThat(named).isEqualTo(same);
        assertThat(wrong(OfficerVersions::read, "A-1", "'id':'A-2','name':'王示例'"))
                .containsExactly(ErrorCode.ENTRY_ID_DIFFERS);
        var unnamed = fields("'name':'王示例'");
        Draft.read(Keeper.AGENCY, OfficerVersions::read, null, unnamed);
        assertThat(unnamed.findings()).extracting(Finding::pointer).containsExactly("/id");
    }
}
