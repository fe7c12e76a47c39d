package org.gongshi.ingest.desk;

import java.util.List;
import java.util.stream.Stream;
import org.gongshi.ingest.desk.FormField.Entry;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a form's fields as the very body a program would send. Judges nothing. */
final class FormBody {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String YES = "true";
    private static final String NO = "false";

    private FormBody() {}

    static ObjectNode of(String agency, String kind, List<FormField> fields, MultiValueMap<String, String> filled) {
        return filled(JSON.createObjectNode().put("agency", agency).put("kind", kind), fields, filled);
    }

    /** An entry of a register. */
    static ObjectNode entry(String agency, String id, List<FormField> fields, MultiValueMap<String, String> filled) {
        return filled(JSON.createObjectNode().put("agency", agency).put("id", id), fields, filled);
    }

    private static ObjectNode filled(ObjectNode body, List<FormField> fields, MultiValueMap<String, String> filled) {
        for (FormField field : fields) {
            List<String> values = values(field, filled);
            if (!values.isEmpty()) {
                put(body, field.path(), value(body, field, values));
            }
        }
        return body;
    }

    /** Lines of a text field keep their ends; browsers send them as CR LF. */
    private static List<String> values(FormField field, MultiValueMap<String, String> filled) {
        return filled.getOrDefault(field.name(), List.of()).stream()
                .map(value -> value.replace("\r\n", "\n"))
                .flatMap(value -> field.entry() == Entry.ITEMS ? value.lines() : Stream.of(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static JsonNode value(ObjectNode factory, FormField field, List<String> values) {
        String first = values.getFirst();
        return switch (field.entry()) {
            case ITEMS, CHOICES -> {
                var items = factory.arrayNode();
                values.forEach(items::add);
                yield items;
            }
            case FLAG ->
                first.equals(YES) || first.equals(NO)
                        ? factory.booleanNode(first.equals(YES))
                        : factory.stringNode(first);
            case NUMBER ->
                first.matches("[0-9]{1,9}") ? factory.numberNode(Integer.parseInt(first)) : factory.stringNode(first);
            case LINE, AREA, DATE, AMOUNT, CHOICE -> factory.stringNode(first);
        };
    }

    private static void put(ObjectNode body, String[] path, JsonNode value) {
        ObjectNode place = body;
        for (int step = 0; step < path.length - 1; step++) {
            place = place.withObject("/" + path[step]);
        }
        place.set(path[path.length - 1], value);
    }
}
