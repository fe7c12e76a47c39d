package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublishedSchemaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> BLOCKS =
            Map.of("penalty", "PENALTY", "permit", "PERMIT", "coercion", "COERCION", "inspection", "INSPECTION");

    private static JsonNode schema() throws IOException {
        return JSON.readTree(new ClassPathResource("schemas/decisions.json").getInputStream());
    }

    @Test
    void every_member_of_the_schema_is_one_the_checks_know() throws IOException {
        for (String member : members(schema(), "")) {
            assertThat(unknown(holding(member))).as(member).isEmpty();
        }
    }

    @Test
    void the_schema_is_the_decision_of_the_contract() throws IOException {
        assertThat(members(schema(), "")).containsExactlyInAnyOrder(STATED.split(" ", -1));
    }

    /** The contract's decision, member by member. */
    private static final String STATED =
            "agency documentNumber kind caseNumber title decidedOn revision subject subject/type subject/name"
                    + " subject/creditCode subject/registrationNumber subject/organisationCode subject/taxNumber"
                    + " subject/institutionNumber subject/socialOrganisationNumber subject/legalRepresentative"
                    + " subject/idType subject/idNumber subject/adult facts grounds outcome procedure penalty"
                    + " penalty/result penalty/types penalty/violation penalty/fine penalty/confiscated"
                    + " penalty/licence penalty/validUntil penalty/leniency penalty/leniency/list"
                    + " penalty/leniency/item permit permit/result permit/category permit/certificateName"
                    + " permit/certificateNumber permit/validFrom permit/validUntil coercion coercion/type"
                    + " coercion/completedOn inspection inspection/item inspection/plan inspection/random"
                    + " inspection/result inspection/handling matter major majorTriggers officers publicUntil"
                    + " publicityNoticeOn disclosureReview disclosureReview/reviewer disclosureReview/reviewedOn"
                    + " disclosureReview/result publicText withhold withhold/reason withhold/note correction"
                    + " correction/reason correction/type correction/of correction/republish backfill"
                    + " originallyPublishedOn source source/name source/creditCode remark";

    @Test
    void the_avro_schema_has_the_same_members() throws IOException {
        var avro = new Schema.Parser().parse(new ClassPathResource("schemas/decisions.avsc").getInputStream());
        assertThat(members(avro, "")).isEqualTo(members(schema(), ""));
    }

    private static Set<String> unknown(ObjectNode body) {
        return Readings.all(DecisionReader.read(body, Samples.TODAY)).stream()
                .filter(finding -> finding.code() == ErrorCode.UNKNOWN_FIELD)
                .map(Finding::pointer)
                .collect(Collectors.toSet());
    }

    private static ObjectNode holding(String member) {
        var body = JSON.createObjectNode();
        var at = body;
        String[] names = member.split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            at = at.putObject(names[i]);
        }
        at.put(names[names.length - 1], "x");
        return body.put("kind", BLOCKS.getOrDefault(names[0], "PENALTY"));
    }

    private static Set<String> members(JsonNode object, String prefix) {
        Set<String> all = new TreeSet<>();
        for (var property : object.path("properties").properties()) {
            String name = prefix + property.getKey();
            all.add(name);
            all.addAll(members(property.getValue(), name + "/"));
        }
        return all;
    }

    private static Set<String> members(Schema record, String prefix) {
        Set<String> all = new TreeSet<>();
        for (var field : record.getFields()) {
            all.add(prefix + field.name());
            var type = field.schema().getTypes().getLast();
            if (type.getType() == Schema.Type.RECORD) {
                all.addAll(members(type, prefix + field.name() + "/"));
            }
        }
        return all;
    }
}
