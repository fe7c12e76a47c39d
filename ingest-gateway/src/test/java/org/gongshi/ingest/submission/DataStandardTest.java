package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.ingest.submission.Samples.block;
import static org.gongshi.ingest.submission.Samples.subject;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongshi.identity.CitizenId;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.submission.Reading.Sound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What the 双公示 data standard asks for on condition: one change each to a body that gives no cause for a word. */
class DataStandardTest {
    private static final String TRADER =
            CreditCode.withCheckCharacter("92330106MA2000001").value();
    private static final String OTHER_COMPANY =
            CreditCode.withCheckCharacter("91330106MA2000001").value();
    /** Region and organisation code inside {@link Samples#COMPANY}. */
    private static final String TAX_NUMBER = "330103" + Samples.COMPANY.substring(8, 17);

    static Stream<Arguments> told() {
        return Stream.of(
                penalty(
                        "/subject/legalRepresentative RECOMMENDED",
                        it -> subject(it).remove("legalRepresentative")),
                penalty("/subject/idNumber RECOMMENDED", it -> subject(it).put("idType", "PASSPORT")),
                penalty("/subject/idType RECOMMENDED", it -> subject(it).put("idNumber", "E12345678")),
                penalty(
                        "/subject/creditCode RECOMMENDED",
                        it -> subject(it).put("creditCode", "").put("taxNumber", TAX_NUMBER)),
                penalty(
                        "/subject/creditCode CREDIT_CODE_OF_OTHER_TYPE",
                        it -> subject(it).put("creditCode", TRADER)),
                penalty(
                        "/subject/creditCode CREDIT_CODE_OF_OTHER_TYPE",
                        it -> subject(it).put("type", "SOLE_TRADER")),
                penalty(
                        "/subject/organisationCode ORGANISATION_CODE_DIFFERS",
                        it -> subject(it).put("organisationCode", "663128478")),
                penalty(
                        "/subject/taxNumber TAX_NUMBER_DOUBTFUL",
                        it -> subject(it).put("taxNumber", "3301033113890")),
                penalty(
                        "/subject/taxNumber TAX_NUMBER_DIFFERS",
                        it -> subject(it).put("taxNumber", OTHER_COMPANY)),
                penalty(
                        "/subject/taxNumber TAX_NUMBER_DIFFERS",
                        it -> subject(it).put("taxNumber", "330103" + OTHER_COMPANY.substring(8, 17))),
                penalty(
                        "/subject/institutionNumber INSTITUTION_NUMBER_DOUBTFUL",
                        it -> subject(it).put("institutionNumber", "1330103")),
                penalty(
                        "/penalty/validUntil RECOMMENDED",
                        it -> block(it, "penalty").remove("validUntil")),
                penalty(
                        "/penalty/validUntil DATES_REVERSED",
                        it -> block(it, "penalty").put("validUntil", "2026-03-04")),
                penalty("/penalty/fine RECOMMENDED", it -> block(it, "penalty").remove("fine")),
                penalty("/penalty/fine FINE_ZERO", it -> block(it, "penalty").put("fine", "0")),
                penalty("/penalty/fine AMOUNT_WITHOUT_TYPE", it -> types(it, "WARNING")),
                penalty(
                        "/penalty/confiscated AMOUNT_WITHOUT_TYPE",
                        it -> block(it, "penalty").put("confiscated", "0.01")),
                penalty("/penalty/confiscated RECOMMENDED", it -> types(it, "FINE", "CONFISCATE_GOODS")),
                penalty("/penalty/licence RECOMMENDED", it -> types(it, "FINE", "SUSPEND_LICENCE")),
                penalty("/penalty/types/1 NOT_A_PENALTY", it -> types(it, "FINE", "责令限期改正")),
                penalty("/penalty/types/1 NOT_A_PENALTY", it -> types(it, "FINE", "其他-责令改正")),
                penalty(
                        "/penalty/types CORRECTION_ORDER_NOT_PENALTY",
                        it -> types(it.put("outcome", "责令立即改正，罚款5000元。"), "FINE", "OTHER")),
                penalty("/publicityNoticeOn AHEAD_OF_TODAY", it -> it.put("publicityNoticeOn", "2026-03-21")),
                penalty("/originallyPublishedOn AHEAD_OF_TODAY", it -> it.put("originallyPublishedOn", "2026-03-21")),
                penalty("/originallyPublishedOn DATES_REVERSED", it -> it.put("originallyPublishedOn", "2026-03-04")),
                penalty(
                        "/disclosureReview/reviewedOn AHEAD_OF_TODAY",
                        it -> it.putObject("disclosureReview").put("reviewedOn", "2026-03-21")),
                permit("/title RECOMMENDED", it -> it.remove("title")),
                permit(
                        "/permit/validFrom RECOMMENDED",
                        it -> block(it, "permit").remove("validFrom")),
                permit(
                        "/permit/validUntil RECOMMENDED",
                        it -> block(it, "permit").remove("validUntil")),
                permit(
                        "/permit/validUntil DATES_REVERSED",
                        it -> block(it, "permit").put("validUntil", "2026-03-04")),
                permit(
                        "/permit/validUntil DATES_REVERSED",
                        it -> block(it, "permit").put("validFrom", "2025-01-01").put("validUntil", "2026-03-04")),
                permit(
                        "/permit/certificateName RECOMMENDED",
                        it -> block(it, "permit").put("certificateNumber", "1")),
                permit(
                        "/permit/certificateNumber RECOMMENDED",
                        it -> block(it, "permit").put("certificateName", "食品经营许可证")),
                changed(
                        "/coercion/completedOn DATES_REVERSED",
                        DataStandardTest::fullCoercion,
                        it -> block(it, "coercion").put("completedOn", "2026-03-04")),
                changed(
                        "/coercion/completedOn AHEAD_OF_TODAY",
                        DataStandardTest::fullCoercion,
                        it -> block(it, "coercion").put("completedOn", "2026-03-21")));
    }

    static Stream<Arguments> silent() {
        return Stream.of(
                penalty("trader", it -> subject(it).put("type", "SOLE_TRADER").put("creditCode", TRADER)),
                penalty("short tax number", it -> subject(it).put("taxNumber", TAX_NUMBER)),
                penalty("spaced tax number", it -> subject(it).put("taxNumber", "9133 0103 3113 8900 9h")),
                penalty("long tax number", it -> subject(it).put("taxNumber", "12345678901234567890")),
                penalty("institution", it -> subject(it).put("institutionNumber", "１２３３０１０３１２３４")),
                penalty("last day of force", it -> block(it, "penalty").put("validUntil", "2026-03-05")),
                penalty("goods of no worth", it -> {
                    types(it, "FINE", "CONFISCATE_GOODS");
                    block(it, "penalty").put("confiscated", "0");
                }),
                penalty("nothing confiscated", it -> block(it, "penalty").put("confiscated", "0.00")),
                penalty("a penalty beside an order", it -> it.put("outcome", "责令改正，罚款5000元。")),
                penalty("an order that is a penalty", it -> types(it.put("outcome", "责令停业整改。"), "FINE", "OTHER")),
                penalty("told today", it -> it.put("publicityNoticeOn", "2026-03-20")),
                penalty("published that day", it -> it.put("originallyPublishedOn", "2026-03-05")),
                permit(
                        "cancelled long after",
                        it -> block(it, "permit")
                                .put("result", "CANCELLED")
                                .put("validFrom", "2020-01-01")
                                .put("validUntil", "2025-01-01")),
                permit(
                        "refused",
                        it -> it.putObject("permit").put("category", "ORDINARY").put("result", "REFUSED")),
                changed(
                        "done that day",
                        DataStandardTest::fullCoercion,
                        it -> block(it, "coercion").put("completedOn", "2026-03-05")));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                penalty(
                        "/penalty/types PENALTY_NOT_IMPOSED",
                        it -> block(it, "penalty").put("result", "NOT_PENALISED")),
                penalty("/penalty/types/0 NOT_A_PENALTY", it -> types(it, "责令改正")),
                changed(
                        "/subject/institutionNumber CODE_OF_NATURAL_PERSON",
                        DataStandardTest::person,
                        it -> subject(it).put("institutionNumber", "133010312345")),
                changed(
                        "/subject/socialOrganisationNumber CODE_OF_NATURAL_PERSON",
                        DataStandardTest::person,
                        it -> subject(it).put("socialOrganisationNumber", "1")),
                changed(
                        "/subject/idNumber ID_NUMBER_BIRTH_DATE",
                        DataStandardTest::person,
                        it -> subject(it)
                                .put(
                                        "idNumber",
                                        CitizenId.withCheckCharacter("33010620260306001")
                                                .number())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void told(String finding, Supplier<ObjectNode> sample, Consumer<ObjectNode> change) {
        assertThat(findings(sample, change)).containsExactly(finding);
        assertThat(reading(sample, change)).isInstanceOf(Sound.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void silent(String what, Supplier<ObjectNode> sample, Consumer<ObjectNode> change) {
        assertThat(findings(sample, change)).as(what).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String finding, Supplier<ObjectNode> sample, Consumer<ObjectNode> change) {
        assertThat(findings(sample, change)).contains(finding);
        assertThat(reading(sample, change)).isNotInstanceOf(Sound.class);
    }

    private static Reading<Decision> reading(Supplier<ObjectNode> sample, Consumer<ObjectNode> change) {
        ObjectNode body = sample.get();
        change.accept(body);
        return DecisionReader.read(body, Samples.TODAY);
    }

    private static List<String> findings(Supplier<ObjectNode> sample, Consumer<ObjectNode> change) {
        return Readings.findings(reading(sample, change));
    }

    private static Arguments penalty(String finding, Consumer<ObjectNode> change) {
        return changed(finding, Samples::fullPenalty, change);
    }

    private static Arguments permit(String finding, Consumer<ObjectNode> change) {
        return changed(finding, Samples::fullPermit, change);
    }

    private static Arguments changed(String finding, Supplier<ObjectNode> sample, Consumer<ObjectNode> change) {
        return arguments(finding, sample, change);
    }

    private static ObjectNode fullCoercion() {
        ObjectNode coercion = Samples.coercion();
        subject(coercion).put("legalRepresentative", "负责人丁(示例)");
        return coercion;
    }

    private static ObjectNode person() {
        return Samples.person(Samples.ADULT_ID);
    }

    private static void types(ObjectNode body, String... types) {
        var list = block(body, "penalty").putArray("types");
        List.of(types).forEach(list::add);
    }
}
