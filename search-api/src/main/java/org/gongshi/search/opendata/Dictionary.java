package org.gongshi.search.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** What each field of the open data means (数据字典): {@code opendata/dictionary.csv}. */
final class Dictionary {
    private static final String FILE = "/opendata/dictionary.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Dictionary() {}

    /** A field in two languages; {@code name} as it stands in a line, with its path. */
    record Field(String name, String type, String typeEnglish, String meaning, String meaningEnglish) {
        String type(boolean english) {
            return english ? typeEnglish : type;
        }

        String meaning(boolean english) {
            return english ? meaningEnglish : meaning;
        }
    }

    static List<Field> fields() {
        var file = Objects.requireNonNull(Dictionary.class.getResourceAsStream(FILE), FILE);
        try (var rows = FORMAT.parse(new InputStreamReader(file, UTF_8))) {
            return rows.stream()
                    .map(row -> new Field(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
