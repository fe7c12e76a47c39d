package org.gongshi.ingest.tables;

import java.util.Collection;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Avro's values as the JSON of a submission: what is null is left out. */
final class AvroJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JSON.getNodeFactory();

    private AvroJson() {}

    static ObjectNode object(GenericRecord avro) {
        ObjectNode object = NODES.objectNode();
        for (var field : avro.getSchema().getFields()) {
            put(object, field.name(), avro.get(field.pos()));
        }
        return object;
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        if (value != null) {
            object.set(name, node(value));
        }
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case GenericRecord inner -> object(inner);
            case Map<?, ?> map -> object(map);
            case Collection<?> items -> array(items);
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            default -> NODES.stringNode(value.toString());
        };
    }

    private static ObjectNode object(Map<?, ?> map) {
        ObjectNode object = NODES.objectNode();
        map.forEach((name, value) -> put(object, name.toString(), value));
        return object;
    }

    private static ArrayNode array(Collection<?> items) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(node(item)));
        return array;
    }
}
