package org.gongshi.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows as a machine reads them: {@code {"rows": [{"name", "ratio", "floor", "pass", "rounds": [{"a", "b"}], …}]}}. */
public final class RowsFile {
    private static final JsonMapper JSON = new JsonMapper();

    private RowsFile() {}

    /** Replaces the file. */
    public static void write(Path file, List<Row> rows) throws IOException {
        Files.writeString(file, text(rows));
    }

    static String text(List<Row> rows) {
        ObjectNode root = JSON.createObjectNode();
        var array = root.putArray("rows");
        rows.forEach(row -> fill(array.addObject(), row));
        return root.toPrettyString() + "\n";
    }

    private static void fill(ObjectNode object, Row row) {
        object.put("name", row.name())
                .put("compares", row.compares())
                .put("aPerSecond", row.a())
                .put("bPerSecond", row.b())
                .put("ratio", row.ratio())
                .put("lowestRatio", row.lowestRatio())
                .put("highestRatio", row.highestRatio())
                .put("floor", row.floor())
                .put("pass", row.passes());
        var rounds = object.putArray("rounds");
        row.rounds().forEach(round -> rounds.addObject().put("a", round.a()).put("b", round.b()));
        var bounds = object.putArray("bounds");
        row.bounds()
                .forEach(bound -> bounds.addObject()
                        .put("name", bound.name())
                        .put("unit", bound.unit())
                        .put("value", bound.value())
                        .put("ceiling", bound.ceiling())
                        .put("pass", bound.passes()));
    }
}
