package org.gongshi.search.elasticsearch;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document as the engine gives it back: without what its definition leaves out. */
final class GivenBack {
    private static final char DOT = '.';

    private GivenBack() {}

    /** Removes what these paths lead to, through lists too. */
    static ObjectNode of(ObjectNode document, List<String> left) {
        left.forEach(path -> remove(document, path));
        return document;
    }

    private static void remove(JsonNode from, String path) {
        int dot = path.indexOf(DOT);
        if (from.isArray()) {
            from.forEach(each -> remove(each, path));
        } else if (dot >= 0) {
            remove(from.path(path.substring(0, dot)), path.substring(dot + 1));
        } else if (from instanceof ObjectNode object) {
            object.remove(path);
        }
    }
}
