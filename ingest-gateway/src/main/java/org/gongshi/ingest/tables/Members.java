package org.gongshi.ingest.tables;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A submission under construction; paths are dotted, a number is a place in a list. */
final class Members {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode root = JSON.createObjectNode();

    ObjectNode tree() {
        return root;
    }

    void put(String path, String text) {
        parent(path).put(last(path), text);
    }

    void putIfAbsent(String path, String text) {
        if (!parent(path).has(last(path))) {
            put(path, text);
        }
    }

    /** Joined with what stands there. */
    void append(String path, String text) {
        String before = text(path);
        put(path, before.isEmpty() ? text : before + "；" + text);
    }

    void addAll(String path, List<String> items) {
        ArrayNode list = parent(path).withArray(last(path));
        items.stream()
                .filter(item -> list.valueStream().map(JsonNode::asString).noneMatch(item::equals))
                .forEach(list::add);
    }

    /** 是, 否 and their like; anything else as text, for the checks to refuse. */
    void putFlag(String path, String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "是", "y", "yes" -> parent(path).put(last(path), true);
            case "false", "0", "否", "n", "no" -> parent(path).put(last(path), false);
            default -> put(path, text);
        }
    }

    void putInteger(String path, String text) {
        if (text.matches("-?[0-9]{1,18}")) {
            parent(path).put(last(path), Long.parseLong(text));
        } else {
            put(path, text);
        }
    }

    /** Empty if there is none. */
    String text(String path) {
        JsonNode node = root.at(Column.pointerTo(path));
        return node.isString() ? node.stringValue() : "";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private ObjectNode parent(String path) {
        ObjectNode node = root;
        String[] steps = path.split("\\.", -1);
        for (int depth = 0; depth < steps.length - 1; depth++) {
            boolean list = Character.isDigit(steps[depth + 1].charAt(0));
            if (list) {
                node = object(node.withArray(steps[depth]), Integer.parseInt(steps[++depth]));
            } else {
                node = node.withObject(steps[depth]);
            }
        }
        return node;
    }

    /** Places left out in a table are empty objects, which the checks name. */
    private static ObjectNode object(ArrayNode list, int place) {
        while (list.size() <= place) {
            list.addObject();
        }
        return (ObjectNode) list.get(place);
    }
}
