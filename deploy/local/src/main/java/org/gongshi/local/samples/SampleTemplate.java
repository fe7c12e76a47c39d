package org.gongshi.local.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What kind of act a sample decision is, read from the tables.
 *
 * @param kind decision kind (执法类别) of the contract
 * @param columns the rest of the row, by column
 */
record SampleTemplate(String sector, String kind, Map<String, String> columns) {
    private static final List<SampleTemplate> ALL = readAll();

    static List<SampleTemplate> all() {
        return ALL;
    }

    /** The value of a column, empty where the table has none. */
    String get(String column) {
        return columns.getOrDefault(column, "");
    }

    List<String> list(String column) {
        return get(column).isEmpty() ? List.of() : List.of(get(column).split(" ", -1));
    }

    private static List<SampleTemplate> readAll() {
        List<SampleTemplate> all = new ArrayList<>();
        SampleTable.read("market-penalties.csv")
                .forEach(row -> all.add(new SampleTemplate("market-regulation", "PENALTY", row)));
        SampleTable.read("other-penalties.csv")
                .forEach(row -> all.add(new SampleTemplate(sector(row), "PENALTY", row)));
        SampleTable.read("other-acts.csv")
                .forEach(row -> all.add(new SampleTemplate(sector(row), Objects.requireNonNull(row.get("kind")), row)));
        return List.copyOf(all);
    }

    private static String sector(Map<String, String> row) {
        return Objects.requireNonNull(row.get("sector"));
    }
}
