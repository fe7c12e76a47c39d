package org.gongshi.ingest.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshi.ingest.checks.JsonText;
import tools.jackson.databind.JsonNode;

/** A submission's members by their dotted paths, as columns of a table name them. */
final class FlatJson {
    /** Columns that a table may have, less the three of the errors. */
    static final int MOST = 253;

    private FlatJson() {}

    /** Nothing of what is no JSON object. */
    static Map<String, String> of(byte[] line) {
        Map<String, String> members = new LinkedHashMap<>();
        if (JsonText.read(line) instanceof JsonText.Tree(var tree)) {
            add(members, "", tree);
        }
        return members;
    }

    private static void add(Map<String, String> members, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(member -> add(members, path + "." + member.getKey(), member.getValue()));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int place = 0; place < node.size(); place++) {
                add(members, path + "." + place, node.get(place));
            }
        } else if (members.size() < MOST) {
            members.put(path.substring(1), text(node));
        }
    }

    private static String text(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(item -> item.asString("")).collect(Collectors.joining("；"))
                : node.asString("");
    }

    /** A JSON pointer as such a path. */
    static String path(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }
}
