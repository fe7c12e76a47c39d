package org.gongshi.local.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of {@code resources/samples}: a header, no quotes, and so no comma inside a value. */
final class SampleTable {
    private SampleTable() {}

    /** Rows as maps from column to value. */
    static List<Map<String, String>> read(String name) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SampleTable.class.getResourceAsStream("/samples/" + name)), UTF_8))) {
            List<String> lines = file.lines().toList();
            String[] columns = lines.getFirst().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(row(columns, line.split(",", -1)));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(String[] columns, String[] values) {
        if (values.length != columns.length) {
            throw new IllegalStateException("a row of samples has " + values.length + " values: " + List.of(values));
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }
}
