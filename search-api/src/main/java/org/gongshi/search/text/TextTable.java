package org.gongshi.search.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A file of {@code resources/text}; README.md beside them has sources and licences. */
final class TextTable {
    private TextTable() {}

    /** Its lines without comments and empty ones. */
    static List<String> lines(String name) {
        var stream = Objects.requireNonNull(TextTable.class.getResourceAsStream("/text/" + name), name);
        try (var file = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return file.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
