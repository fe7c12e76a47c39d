package org.gongshi.ingest.desk;

import java.util.List;
import org.gongshi.ingest.desk.FormField.Entry;
import tools.jackson.databind.JsonNode;

/** What a published JSON Schema says of a member, as a field to be filled in. */
final class SchemaFields {
    private static final String STAR = "*";

    private SchemaFields() {}

    /** @param marked path of the member, closed by a star if it is always required */
    static FormField field(JsonNode schema, String marked) {
        String name = marked.replace(STAR, "");
        JsonNode member = schema;
        for (String step : name.split("\\.", -1)) {
            member = member.path("properties").path(step);
        }
        if (member.isMissingNode()) {
            throw new IllegalArgumentException("the schema has no " + name);
        }
        return new FormField(
                name,
                entry(member),
                marked.endsWith(STAR),
                codes(member),
                member.path("maxLength").asInt(0));
    }

    private static Entry entry(JsonNode member) {
        return switch (member.path("type").asString("")) {
            case "boolean" -> Entry.FLAG;
            case "integer" -> Entry.NUMBER;
            case "array" -> codes(member).isEmpty() ? Entry.ITEMS : Entry.CHOICES;
            default -> text(member);
        };
    }

    private static Entry text(JsonNode member) {
        if (member.has("enum")) {
            return Entry.CHOICE;
        }
        if (member.path("format").asString("").equals("date")) {
            return Entry.DATE;
        }
        if (member.has("pattern")) {
            return member.path("pattern").asString().contains("\\.") ? Entry.AMOUNT : Entry.LINE;
        }
        return member.has("maxLength") ? Entry.LINE : Entry.AREA;
    }

    private static List<String> codes(JsonNode member) {
        JsonNode list = member.has("items") ? member.path("items") : member;
        return list.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
