package org.gongshi.local.indexes;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How the indexes of one kind stand, as the search tells its operators.
 *
 * @param index the kind
 * @param shown what readers ask; empty: not known yet
 * @param newest the one that is being filled, or the same
 * @param read records of the log that are in the newest
 * @param end records there are
 */
record Standing(String index, String shown, String newest, boolean rebuilding, long read, long end) {

    static Standing of(JsonNode told) {
        return new Standing(
                told.path("index").asString(""),
                told.path("shown").asString(""),
                told.path("newest").asString(""),
                told.path("rebuilding").asBoolean(false),
                told.path("read").asLong(0),
                told.path("end").asLong(0));
    }

    static List<Standing> all(JsonNode told) {
        return told.valueStream().map(Standing::of).toList();
    }
}
