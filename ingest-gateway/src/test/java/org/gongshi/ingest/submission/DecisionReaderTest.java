package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.submission.Reading.Sound;
import org.gongshi.ingest.submission.Reading.Unsound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class DecisionReaderTest {
    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(ErrorCode.REQUIRED, "/agency", body -> body.remove("agency")),
                wrong(ErrorCode.CREDIT_CODE_CHECK_DIGIT, "/agency", body -> body.put("agency", "113301060000000001")),
                wrong(ErrorCode.CREDIT_CODE_LENGTH, "/agency", body -> body.put("agency", "1133")),
                wrong(ErrorCode.REQUIRED, "/documentNumber", body -> body.put("documentNumber", "  ")),
                wrong(
                        ErrorCode.DOCUMENT_NUMBER_TEXT,
                        "/documentNumber",
                        body -> body.put("documentNumber", "未经备案网站提供互联网接入服务")),
                wrong(ErrorCode.UNKNOWN_VALUE, "/kind", body -> body.put("kind", "FINE")),
                wrong(ErrorCode.UNKNOWN_VALUE, "/kind", body -> body.put("kind", "UNKNOWN")),
                wrong(ErrorCode.REQUIRED, "/kind", body -> body.putNull("kind")),
                wrong(ErrorCode.DATE_FORMAT, "/decidedOn", body -> body.put("decidedOn", "2026-02-30")),
                wrong(ErrorCode.DATE_FORMAT, "/decidedOn", body -> body.put("decidedOn", "2026/3/5")),
                wrong(ErrorCode.DECIDED_IN_FUTURE, "/decidedOn", body -> body.put("decidedOn", "2026-03-21")),
                wrong(ErrorCode.WRONG_TYPE, "/decidedOn", body -> body.put("decidedOn", 20260305)),
                wrong(ErrorCode.NUMBER_RANGE, "/revision", body -> body.put("revision", 0)),
                wrong(ErrorCode.WRONG_TYPE, "/revision", body -> body.put("revision", "1")),
                wrong(ErrorCode.WRONG_TYPE, "/revision", body -> body.put("revision", 1.5)),
                wrong(ErrorCode.REQUIRED, "/subject", body -> body.remove("subject")),
                wrong(ErrorCode.WRONG_TYPE, "/subject", body -> body.put("subject", "某公司")),
                wrong(
                        ErrorCode.REQUIRED,
                        "/subject/name",
                        body -> Samples.subject(body).remove("name")),
                wrong(
                        ErrorCode.REQUIRED,
                        "/subject/type",
                        body -> Samples.subject(body).remove("type")),
                wrong(
                        ErrorCode.UNKNOWN_VALUE,
                        "/subject/type",
                        body -> Samples.subject(body).put("type", "COMPANY")),
                wrong(
                        ErrorCode.CREDIT_CODE_CHECK_DIGIT,
                        "/subject/creditCode",
                        body -> Samples.subject(body).put("creditCode", "91330103311389008H")),
                wrong(
                        ErrorCode.CREDIT_CODE_FILLER,
                        "/subject/creditCode",
                        body -> Samples.subject(body).put("creditCode", "00000000000000000X")),
                wrong(
                        ErrorCode.PARTY_CODE_REQUIRED,
                        "/subject/creditCode",
                        body -> Samples.subject(body).remove("creditCode")),
                wrong(
                        ErrorCode.REGISTRATION_NUMBER_CHECK_DIGIT,
                        "/subject/registrationNumber",
                        body -> Samples.subject(body).put("registrationNumber", "110108000000017")),
                wrong(
                        ErrorCode.ORGANISATION_CODE_CHECK_DIGIT,
                        "/subject/organisationCode",
                        body -> Samples.subject(body).put("organisationCode", "663128479")),
                wrong(
                        ErrorCode.UNKNOWN_FIELD,
                        "/subject/phone",
                        body -> Samples.subject(body).put("phone", "1")),
                wrong(ErrorCode.UNKNOWN_FIELD, "/Facts", body -> body.put("Facts", "…")),
                wrong(ErrorCode.REQUIRED, "/outcome", body -> body.putNull("outcome")),
                wrong(ErrorCode.TEXT_CHARACTER, "/outcome", body -> body.put("outcome", "罚款\u0000")),
                wrong(ErrorCode.TEXT_CHARACTER, "/facts", body -> body.put("facts", "半个\ud800字")),
                wrong(ErrorCode.WRONG_TYPE, "/grounds", body -> body.put("grounds", "《食品安全法》")),
                wrong(
                        ErrorCode.WRONG_TYPE,
                        "/grounds/0",
                        body -> body.putArray("grounds").add(1)),
                wrong(ErrorCode.CASE_NUMBER_LENGTH, "/caseNumber", body -> body.put("caseNumber", "号".repeat(129))),
                wrong(
                        ErrorCode.CASE_NUMBER_HOLDS_ID_NUMBER,
                        "/caseNumber",
                        body -> body.put("caseNumber", "案" + Samples.ADULT_ID)),
                wrong(ErrorCode.TIME_ORDER, "/publicUntil", body -> body.put("publicUntil", "2026-03-04")),
                wrong(ErrorCode.UNKNOWN_VALUE, "/procedure", body -> body.put("procedure", "QUICK")),
                wrong(ErrorCode.BLOCK_REQUIRED, "/penalty", body -> body.remove("penalty")),
                wrong(ErrorCode.BLOCK_REQUIRED, "/penalty", body -> body.putObject("penalty")),
                wrong(
                        ErrorCode.BLOCK_OF_OTHER_KIND,
                        "/permit",
                        body -> body.putObject("permit").put("category", "ORDINARY")),
                wrong(
                        ErrorCode.REQUIRED,
                        "/penalty/types",
                        body -> Samples.block(body, "penalty").remove("types")),
                wrong(
                        ErrorCode.REQUIRED,
                        "/penalty/violation",
                        body -> Samples.block(body, "penalty").remove("violation")),
                wrong(
                        ErrorCode.UNKNOWN_VALUE,
                        "/penalty/types/1",
                        body -> Samples.block(body, "penalty")
                                .putArray("types")
                                .add("FINE")
                                .add("CORRECTION")),
                wrong(
                        ErrorCode.AMOUNT_FORMAT,
                        "/penalty/fine",
                        body -> Samples.block(body, "penalty").put("fine", "5,000.00")),
                wrong(
                        ErrorCode.AMOUNT_FORMAT,
                        "/penalty/fine",
                        body -> Samples.block(body, "penalty").put("fine", "-1")),
                wrong(
                        ErrorCode.WRONG_TYPE,
                        "/penalty/fine",
                        body -> Samples.block(body, "penalty").put("fine", 5000)),
                wrong(
                        ErrorCode.REQUIRED,
                        "/withhold/reason",
                        body -> body.putObject("withhold").put("note", "…")),
                wrong(
                        ErrorCode.DECISION_ID_FORMAT,
                        "/correction/of",
                        body -> body.putObject("correction").put("of", "12")),
                wrong(
                        ErrorCode.CORRECTION_OF_OTHER_AGENCY,
                        "/correction/of",
                        body -> body.putObject("correction").put("of", Samples.OTHER_AGENCY + "-abcdefghijklmnop")),
                wrong(
                        ErrorCode.UNKNOWN_VALUE,
                        "/majorTriggers/0",
                        body -> body.putArray("majorTriggers").add("BIG")),
                wrong(ErrorCode.WRONG_TYPE, "/major", body -> body.put("major", "yes")),
                wrong(
                        ErrorCode.UNKNOWN_FIELD,
                        "/disclosureReview/by",
                        body -> body.putObject("disclosureReview").put("by", "…")));
    }

    private static Arguments wrong(ErrorCode code, String pointer, Consumer<ObjectNode> change) {
        return arguments(code, pointer, change);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("wrong")
    void each_error_is_found_at_its_place(ErrorCode code, String pointer, Consumer<ObjectNode> change) {
        var body = Samples.penalty();
        change.accept(body);
        assertThat(findings(body))
                .filteredOn(Finding::isError)
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, pointer));
    }

    @Test
    void an_item_of_a_list_is_shown_where_it_stands() {
        var body = Samples.penalty();
        Samples.block(body, "penalty")
                .putArray("types")
                .add("FINE")
                .add("CORRECTION")
                .add(7);
        body.putArray("grounds").add("第一条").add(" ");
        assertThat(findings(body))
                .filteredOn(Finding::isError)
                .extracting(found -> found.pointer() + " " + found.code() + " " + found.value())
                .containsExactlyInAnyOrder(
                        "/penalty/types/1 UNKNOWN_VALUE CORRECTION",
                        "/penalty/types/2 WRONG_TYPE 7",
                        "/grounds/1 WRONG_TYPE  ");
    }

    @Test
    void all_errors_are_found_at_once() {
        var body =
                Samples.penalty().put("agency", "1").put("decidedOn", "gestern").put("colour", "red");
        Samples.subject(body).put("creditCode", "x").remove("name");
        assertThat(findings(body))
                .extracting(Finding::pointer)
                .contains("/agency", "/decidedOn", "/colour", "/subject/creditCode", "/subject/name");
    }

    @Test
    void every_kind_with_its_block_is_sound() {
        Stream.of(Samples.penalty(), Samples.permit(), Samples.coercion(), Samples.inspection())
                .forEach(DecisionReaderTest::sound);
        Stream.of("LEVY", "EXPROPRIATION", "CONFIRMATION", "PAYMENT", "RULING", "REWARD", "OTHER")
                .map(Samples::of)
                .forEach(DecisionReaderTest::sound);
    }

    @Test
    void a_penalty_not_imposed_needs_neither_types_nor_violation() {
        var body = Samples.penalty();
        body.putObject("penalty").put("result", "NOT_ESTABLISHED");
        assertThat(sound(body).submission().content().getPenalty().orElseThrow().getResult())
                .isEqualTo("NOT_ESTABLISHED");
    }

    @Test
    void a_stated_default_is_the_same_content_as_a_silent_one() {
        var stated = Samples.penalty();
        Samples.block(stated, "penalty").put("result", "IMPOSED").put("fine", "5000");
        assertThat(sound(stated).submission().canonical())
                .isEqualTo(sound(Samples.penalty()).submission().canonical());
    }

    @Test
    void a_document_number_is_compared_in_its_normal_form() {
        var other = sound(Samples.penalty().put("documentNumber", "文号：示市监罚[2026]012号"))
                .submission();
        assertThat(other.documentNumber())
                .isEqualTo(sound(Samples.penalty()).submission().documentNumber());
    }

    @Test
    void a_sole_trader_without_a_code_is_known_by_the_registration_number() {
        var body = Samples.penalty();
        Samples.subject(body)
                .put("type", "SOLE_TRADER")
                .put("creditCode", "00000000000000000x")
                .put("registrationNumber", "110108000000016");
        assertThat(sound(body).submission().party().key()).isEqualTo("registrationNumber=110108000000016");
        Samples.subject(body).remove("registrationNumber");
        assertThat(findings(body)).extracting(Finding::pointer).contains("/subject/registrationNumber");
    }

    @Test
    void a_natural_person_needs_an_identity_and_has_no_company_code() {
        var body = Samples.person(Samples.ADULT_ID);
        assertThat(sound(body).submission().party().minorOrUnknownAge()).isFalse();
        Samples.subject(body).put("creditCode", Samples.COMPANY).remove("idNumber");
        assertThat(findings(body))
                .extracting(Finding::code)
                .contains(ErrorCode.CODE_OF_NATURAL_PERSON, ErrorCode.REQUIRED);
    }

    @Test
    void a_minor_is_known_by_the_id_number_whatever_is_said() {
        var body = Samples.person(Samples.MINOR_ID);
        Samples.subject(body).put("adult", true);
        var sound = sound(body);
        assertThat(sound.submission().party().minorOrUnknownAge()).isTrue();
        assertThat(sound.warnings()).extracting(Finding::code).contains(ErrorCode.AGE_CONTRADICTS_ID);
    }

    @Test
    void a_natural_person_of_unstated_age_counts_as_a_minor() {
        var body = Samples.person("E12345678");
        Samples.subject(body).put("idType", "PASSPORT");
        assertThat(sound(body).submission().party().minorOrUnknownAge()).isTrue();
        Samples.subject(body).put("adult", true);
        assertThat(sound(body).submission().party().minorOrUnknownAge()).isFalse();
    }

    @Test
    void a_decision_with_a_trigger_is_a_major_one_whatever_is_said() {
        var body = Samples.fullPenalty().put("publicUntil", "2027-03-05");
        assertThat(sound(body).submission().importance()).isEqualTo(Importance.UNSTATED);
        body.putArray("majorTriggers").add("HEARING").add("COMPLEX");
        var triggered = sound(body);
        assertThat(triggered.submission().importance())
                .isEqualTo(new Importance(true, List.of(MajorTrigger.HEARING, MajorTrigger.COMPLEX)));
        assertThat(triggered.warnings()).extracting(Finding::code).contains(ErrorCode.MAJOR_BY_TRIGGER);
        body.put("major", true);
        assertThat(sound(body).warnings()).isEmpty();
        assertThat(sound(body).submission().publicUntil()).isEqualTo("2027-03-05");
    }

    @Test
    void a_case_number_is_kept_as_it_is_compared() {
        var body = Samples.penalty().put("caseNumber", " 示市监案（２０２６） 7号");
        assertThat(sound(body).submission().caseNumber()).isEqualTo("示市监案〔2026〕7号");
    }

    @Test
    void what_the_agency_did_wrong_is_a_warning() {
        var body = Samples.fullPenalty();
        body.remove("facts");
        Samples.block(body, "penalty").remove("fine");
        body.putObject("source").put("creditCode", "1");
        assertThat(sound(body).warnings())
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/facts", "/penalty/fine", "/source/creditCode");
    }

    @Test
    void a_sample_gives_no_cause_for_a_word() {
        assertThat(sound(Samples.fullPenalty()).warnings()).isEmpty();
        assertThat(sound(Samples.fullPermit()).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"idNumber", "name", "legalRepresentative", "facts", "documentNumber", "creditCode", "idCard"})
    void an_id_number_is_shown_nowhere(String member) {
        var body = Samples.person(Samples.ADULT_ID.replace('2', '3'));
        Samples.subject(body).put(member, Samples.ADULT_ID + "\u0001");
        body.put(member, Samples.ADULT_ID + "\u0001");
        assertThat(findings(body))
                .isNotEmpty()
                .noneMatch(finding -> finding.toString().contains("19491231"));
    }

    @Test
    void a_state_secret_has_five_members_and_a_neutral_number() {
        var decision = sound(Samples.secret()).submission();
        assertThat(decision.withhold()).isEqualTo(WithholdReason.STATE_SECRET);
        assertThat(decision.party().type()).isEqualTo(SubjectType.UNKNOWN);
        assertThat(decision.content().getOutcome()).isEmpty();
    }

    @Test
    void more_of_a_state_secret_is_refused_without_a_word_of_it() {
        Stream.<Consumer<ObjectNode>>of(
                        body -> body.put("facts", "机密事实"),
                        body -> body.put("机密字段", "机密事实"),
                        body -> body.put("documentNumber", "机密〔2026〕1号"),
                        body -> Samples.block(body, "withhold").put("note", "机密事实"),
                        body -> body.put("withhold", "STATE_SECRET").put("facts", "机密事实"),
                        body -> Samples.block(body, "withhold")
                                .put("reason", "state_secret")
                                .put("note", "机密事实"))
                .forEach(change -> {
                    var body = Samples.secret();
                    change.accept(body);
                    assertThat(findings(body))
                            .containsExactly(new Finding("", ErrorCode.SECRET_CONTENT, "", List.of()));
                });
    }

    @Test
    void a_slip_in_a_state_secret_is_told_by_its_place_alone() {
        assertThat(findings(Samples.secret().put("decidedOn", "机密")))
                .containsExactly(new Finding("/decidedOn", ErrorCode.DATE_FORMAT, "", List.of()));
    }

    private static Sound<Decision> sound(ObjectNode body) {
        assertThat(findings(body)).filteredOn(Finding::isError).isEmpty();
        return (Sound<Decision>) DecisionReader.read(body, Samples.TODAY);
    }

    private static List<Finding> findings(ObjectNode body) {
        return switch (DecisionReader.read(body, Samples.TODAY)) {
            case Sound(var decision, var warnings) -> warnings;
            case Unsound(var findings) -> findings;
        };
    }
}
