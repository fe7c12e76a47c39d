package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms of register entries say what the readers ask for, no more and no less. */
class PublishedRegisterSchemasTest {
    private static JsonNode schema(Entries entry) throws IOException {
        return new JsonMapper()
                .readTree(new ClassPathResource("schemas/" + entry.register() + ".json").getInputStream());
    }

    private static List<Finding> findings(Entries entry, ObjectNode body) {
        var fields = new Fields(body);
        entry.draft(fields);
        return fields.findings();
    }

    @Test
    void there_is_one_for_every_register() {
        assertThat(RegisterSchemaController.REGISTERS.split("\\|", -1))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Entries.values()).map(Entries::register).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void it_has_the_members_of_a_whole_entry_at_every_depth(Entries entry) throws IOException {
        var stated = members(schema(entry), "");
        stated.remove("id");
        assertThat(stated).isEqualTo(held(entry.body(), ""));
    }

    @ParameterizedTest
    @EnumSource
    void the_readers_ask_for_what_it_requires_and_for_nothing_else(Entries entry) throws IOException {
        var required = required(schema(entry));
        for (String name : entry.body().propertyNames()) {
            var body = entry.body();
            body.remove(name);
            assertThat(findings(entry, body).stream()
                            .anyMatch(finding -> finding.code() == ErrorCode.REQUIRED
                                    && finding.pointer().equals("/" + name)))
                    .as(name)
                    .isEqualTo(required.contains(name));
        }
    }

    /** Also what is required because of another member; whole entries have them all. */
    private static Set<String> required(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        Stream.of(schema, schema.path("then"))
                .forEach(part -> part.path("required").forEach(name -> names.add(name.asString())));
        schema.path("dependentRequired").forEach(list -> list.forEach(name -> names.add(name.asString())));
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void the_readers_take_every_word_of_its_lists_and_no_other(Entries entry) throws IOException {
        for (var property : schema(entry).path("properties").properties()) {
            String name = property.getKey();
            boolean isList = property.getValue().has("items");
            JsonNode form = isList ? property.getValue().path("items") : property.getValue();
            if (form.has("enum")) {
                form.path("enum")
                        .forEach(word -> assertThat(codes(entry, name, isList, word.asString()))
                                .as("%s %s", name, word)
                                .doesNotContain(ErrorCode.UNKNOWN_VALUE));
                assertThat(codes(entry, name, isList, "UNKNOWN")).contains(ErrorCode.UNKNOWN_VALUE);
            }
        }
    }

    private static List<ErrorCode> codes(Entries entry, String name, boolean isList, String word) {
        var body = entry.body();
        if (isList) {
            body.putArray(name).add(word);
        } else {
            body.put(name, word);
        }
        return findings(entry, body).stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void numbers_keep_to_its_bounds(Entries entry) throws IOException {
        for (var property : schema(entry).path("properties").properties()) {
            JsonNode form = property.getValue();
            if (form.path("type").asString().equals("integer")) {
                String name = property.getKey();
                long least = form.path("minimum").asLong();
                long greatest = form.path("maximum").asLong();
                assertThat(findings(entry, entry.body().put(name, least)))
                        .as(name)
                        .isEmpty();
                assertThat(findings(entry, entry.body().put(name, greatest)))
                        .as(name)
                        .isEmpty();
                assertThat(findings(entry, entry.body().put(name, least - 1)))
                        .as(name)
                        .hasSize(1);
                assertThat(findings(entry, entry.body().put(name, greatest + 1)))
                        .as(name)
                        .hasSize(1);
            }
        }
    }

    private static Set<String> members(JsonNode form, String prefix) {
        Set<String> all = new TreeSet<>();
        for (var property : form.path("properties").properties()) {
            all.add(prefix + property.getKey());
            all.addAll(members(property.getValue(), prefix + property.getKey() + "/"));
            all.addAll(members(property.getValue().path("items"), prefix + property.getKey() + "/"));
        }
        return all;
    }

    private static Set<String> held(JsonNode body, String prefix) {
        Set<String> all = new TreeSet<>();
        for (var property : body.properties()) {
            all.add(prefix + property.getKey());
            JsonNode inner = property.getValue().isArray() ? property.getValue().path(0) : property.getValue();
            all.addAll(held(inner, prefix + property.getKey() + "/"));
        }
        return all;
    }
}
