package org.gongshi.ingest.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The form for one decision: what {@code desk/decision-form.yaml} arranges and the published schema describes. */
record DecisionForm(List<Group> groups, List<String> kinds) {
    private static final String ARRANGEMENT = "/desk/decision-form.yaml";
    private static final String SCHEMA = "/schemas/decisions.json";
    private static final String OTHERS = "OTHERS";
    /** Kinds that have a block of their own. */
    private static final Set<String> WITH_BLOCK = Set.of("PENALTY", "PERMIT", "COERCION", "INSPECTION");

    /**
     * Fields that belong together.
     *
     * @param kind only for this kind of decision; null: for all
     * @param folded seldom needed
     */
    record Group(String name, @Nullable String kind, boolean folded, List<FormField> fields) {
        boolean isFor(String chosen) {
            return kind == null || kind.equals(chosen) || (kind.equals(OTHERS) && !WITH_BLOCK.contains(chosen));
        }
    }

    /** As the file has it. */
    private record Arranged(
            String name, @Nullable String kind, @Nullable Boolean folded, List<String> fields) {}

    static DecisionForm shipped() {
        JsonNode schema = new JsonMapper().readTree(resource(SCHEMA));
        List<Group> groups = Stream.of(new YAMLMapper().readValue(resource(ARRANGEMENT), Arranged[].class))
                .map(group -> new Group(
                        group.name(),
                        group.kind(),
                        Boolean.TRUE.equals(group.folded()),
                        group.fields().stream()
                                .map(name -> SchemaFields.field(schema, name))
                                .toList()))
                .toList();
        return new DecisionForm(groups, SchemaFields.field(schema, "kind*").codes());
    }

    List<Group> groups(String kind) {
        return groups.stream().filter(group -> group.isFor(kind)).toList();
    }

    List<FormField> fields(String kind) {
        return groups(kind).stream().flatMap(group -> group.fields().stream()).toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(DecisionForm.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
