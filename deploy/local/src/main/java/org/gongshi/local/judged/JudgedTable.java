package org.gongshi.local.judged;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A file of {@code resources/judged}; README.md beside them has sources and licences. */
final class JudgedTable {
    private JudgedTable() {}

    /** Lines without comments and empty ones. */
    static List<String> lines(String name) {
        try (InputStream file =
                Objects.requireNonNull(JudgedTable.class.getResourceAsStream("/judged/" + name), name)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
