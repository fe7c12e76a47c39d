package org.gongshi.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names by six-digit code, from the resources; README.md beside them has source and licence. */
final class RegionTable {
    static final Map<String, String> CURRENT = read("current.csv");
    static final Map<String, String> HISTORY = read("history.csv");
    /** Codes by name, of what is in force. */
    static final Map<String, List<String>> CODES = CURRENT.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .collect(Collectors.groupingBy(
                    Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toUnmodifiableList())));

    private RegionTable() {}

    /** The history also holds headings, such as 市辖区 or 省直辖行政单位, where there is no city between province and county. */
    static boolean isCity(String code) {
        String name = CURRENT.getOrDefault(code, HISTORY.getOrDefault(code, "市辖区"));
        return !name.equals("市辖区") && !name.endsWith("单位");
    }

    private static Map<String, String> read(String file) {
        var stream = Objects.requireNonNull(RegionTable.class.getResourceAsStream("/regions/" + file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
