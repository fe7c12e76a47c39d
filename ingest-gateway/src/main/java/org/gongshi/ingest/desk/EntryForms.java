package org.gongshi.ingest.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms for entries of the registers that people keep by hand; fields and words are those of the published schemas. */
final class EntryForms {
    /** What the address and the key say already. */
    private static final List<String> BESIDE = List.of("id", "agency");

    private static final Map<String, JsonNode> SCHEMAS =
            Map.of("officers", schema("officers"), "matters", schema("matters"));

    private EntryForms() {}

    /** None for a register that is not kept by hand. */
    static List<FormField> of(String register) {
        JsonNode schema = SCHEMAS.get(register);
        return schema == null
                ? List.of()
                : schema.path("properties").propertyNames().stream()
                        .filter(name -> !BESIDE.contains(name))
                        .map(name -> SchemaFields.field(schema, isRequired(schema, name) ? name + "*" : name))
                        .toList();
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.path("required")
                .valueStream()
                .anyMatch(each -> each.asString().equals(name));
    }

    private static JsonNode schema(String register) {
        String name = "/schemas/" + register + ".json";
        try (InputStream in = Objects.requireNonNull(EntryForms.class.getResourceAsStream(name), name)) {
            return new JsonMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
