package org.gongshi.streams.disclosure;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.gongshi.exchange.SealedDecision;
import tools.jackson.databind.json.JsonMapper;

/** The fields that a submission fills, by the JSON pointers of the contract; walks the schema, so it misses none. */
final class SubmittedFields {
    /** Members that the sealed record keeps flat. */
    private static final Map<String, String> FLAT = Map.of(
            "/correctionReason", "/correction/reason",
            "/withholdNote", "/withhold/note",
            "/sourceName", "/source/name",
            "/sourceCreditCode", "/source/creditCode",
            "/penalty/leniencyList", "/penalty/leniency/list",
            "/penalty/leniencyItem", "/penalty/leniency/item");

    private static final String FURTHER = "/further";
    private static final JsonMapper JSON = JsonMapper.shared();

    private SubmittedFields() {}

    static void forEach(SealedDecision content, Consumer<String> action) {
        walk(content, "", action);
    }

    private static void walk(IndexedRecord submitted, String parent, Consumer<String> action) {
        for (Schema.Field field : submitted.getSchema().getFields()) {
            var pointer = pointer(parent, field.name());
            var value = submitted.get(field.pos());
            if (value instanceof IndexedRecord block) {
                walk(block, pointer, action);
            } else if (pointer.equals(FURTHER) && value instanceof CharSequence json) {
                JSON.readTree(json.toString()).propertyNames().forEach(name -> action.accept("/" + name));
            } else if (isFilled(value)) {
                action.accept(pointer);
            }
        }
    }

    static String pointer(String parent, String name) {
        var pointer = parent + "/" + name;
        return FLAT.getOrDefault(pointer, pointer);
    }

    private static boolean isFilled(Object value) {
        return switch (value) {
            case null -> false;
            case CharSequence text -> !text.isEmpty();
            case Collection<?> many -> !many.isEmpty();
            default -> true;
        };
    }
}
