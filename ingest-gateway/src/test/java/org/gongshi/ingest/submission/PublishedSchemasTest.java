package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.apache.avro.Schema;
import org.gongshi.ingest.checks.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms of what is no decision: they say what the checks ask for, no more and no less. */
class PublishedSchemasTest {
    private record Type(BiFunction<ObjectNode, LocalDate, Reading<?>> reader, ObjectNode sample, String members) {}

    /** Members as the contract states them. */
    private static final Map<String, Type> TYPES = Map.of(
            "reviews",
            new Type(
                    ReviewReader::read,
                    Samples.review(),
                    "agency caseNumber documentNumber round outcome submittedOn dueOn reviewedOn reviewer undertaker"
                            + " checklist checklist/authority checklist/procedure checklist/facts checklist/law"
                            + " checklist/powers checklist/documents checklist/crime opinion"),
            "records",
            new Type(
                    RecordReader::read,
                    Samples.processRecord(),
                    "agency caseNumber stage occurredOn startedAt endedAt place certificateShown noticesGiven officers"
                            + " documents documents/type documents/title documents/templateVersion documents/sha256"
                            + " recordings recordings/startedAt recordings/endedAt recordings/sha256"
                            + " recordings/deviceType recordings/device recordings/operator recordings/uploadedAt"
                            + " recordings/interruption"),
            "outcomes",
            new Type(
                    OutcomeReader::read,
                    Samples.outcome(),
                    "agency caseNumber documentNumber type result final occurredOn effectiveOn amount note"),
            "contests",
            new Type(
                    ContestReader::read,
                    Samples.contest(),
                    "agency case verdict statement evidence evidence/title evidence/sha256"),
            "replies",
            new Type(
                    ReplyReader::read,
                    Samples.reply(),
                    "agency instrument statement doneOn documents documents/type documents/title documents/sha256"),
            "manifests",
            new Type(
                    ManifestReader::read,
                    Samples.manifest(),
                    "agency date decisions decisions/PERMIT decisions/PENALTY decisions/COERCION decisions/INSPECTION"
                            + " decisions/LEVY decisions/EXPROPRIATION decisions/CONFIRMATION decisions/PAYMENT"
                            + " decisions/RULING decisions/REWARD decisions/OTHER"),
            "statistics",
            new Type(
                    StatisticsReader::read,
                    Samples.statistics(),
                    "agency year counts counts/PERMITS_APPLIED counts/PERMITS_ACCEPTED"
                            + " counts/SUMMARY_PENALTIES_NOT_SENT counts/COERCION_NOT_SENT"
                            + " counts/INSPECTIONS_NOT_SENT counts/OTHER_ACTS_NOT_SENT"),
            "self-reviews",
            new Type(
                    SelfReviewReader::read,
                    Samples.selfReview(),
                    "agency quarter reviewedOn files files/caseNumber files/score files/failed files/rectifyBy"
                            + " files/rectifiedOn files/problems summary"));

    private static Type type(String name) {
        return Objects.requireNonNull(TYPES.get(name));
    }

    private static JsonNode json(String name) throws IOException {
        return new JsonMapper().readTree(new ClassPathResource("schemas/" + name + ".json").getInputStream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "records", "outcomes", "contests", "replies", "manifests", "statistics"})
    void the_schemas_have_the_members_of_the_contract(String name) throws IOException {
        var avro = new Schema.Parser().parse(new ClassPathResource("schemas/" + name + ".avsc").getInputStream());
        assertThat(members(json(name), ""))
                .containsExactlyInAnyOrder(type(name).members().split(" ", -1));
        assertThat(members(avro, "")).isEqualTo(members(json(name), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "records", "outcomes", "contests", "replies", "manifests", "statistics"})
    void the_checks_know_every_member_and_the_required_ones_are_the_same(String name) throws IOException {
        for (String member : members(json(name), "")) {
            assertThat(codes(name, holding(member, json(name)))).as(member).doesNotContain(ErrorCode.UNKNOWN_FIELD);
        }
        for (JsonNode required : json(name).path("required")) {
            var body = type(name).sample().deepCopy();
            body.remove(required.asString());
            assertThat(codes(name, body)).as(required.asString()).contains(ErrorCode.REQUIRED);
        }
        assertThat(codes(name, type(name).sample())).isEmpty();
    }

    private static Set<ErrorCode> codes(String name, ObjectNode body) {
        Set<ErrorCode> codes = new TreeSet<>();
        Readings.all(type(name).reader().apply(body, Samples.TODAY)).forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    private static ObjectNode holding(String member, JsonNode schema) {
        var body = new JsonMapper().createObjectNode();
        String[] names = member.split("/", -1);
        boolean list = schema.at("/properties/" + names[0] + "/type").asString().equals("array");
        var at = names.length == 1 ? body : list ? body.putArray(names[0]).addObject() : body.putObject(names[0]);
        at.put(names[names.length - 1], "x");
        return body;
    }

    private static Set<String> members(JsonNode object, String prefix) {
        Set<String> all = new TreeSet<>();
        for (var property : object.path("properties").properties()) {
            String name = prefix + property.getKey();
            all.add(name);
            all.addAll(members(property.getValue(), name + "/"));
            all.addAll(members(property.getValue().path("items"), name + "/"));
        }
        return all;
    }

    private static Set<String> members(Schema record, String prefix) {
        Set<String> all = new TreeSet<>();
        for (var field : record.getFields()) {
            all.add(prefix + field.name());
            var type = field.schema().getTypes().getLast();
            var inner = type.getType() == Schema.Type.ARRAY ? type.getElementType() : type;
            if (inner.getType() == Schema.Type.RECORD) {
                all.addAll(members(inner, prefix + field.name() + "/"));
            }
        }
        return all;
    }
}
