package org.gongshi.ingest.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.ingest.checks.ErrorCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A row as the file holds it, before anyone asks what it says; written down as one line. */
public sealed interface RawRow {
    /** What stands at the beginning of the line of a row that could not be kept; no JSON begins so. */
    char MARK = '!';

    JsonMapper JSON = new JsonMapper();

    /** Cells in the order of the columns; empty ones are empty texts. */
    record Cells(List<String> texts, List<Flaw> flaws) implements RawRow {
        boolean isBlank() {
            return flaws.isEmpty() && texts.stream().allMatch(String::isBlank);
        }
    }

    /**
     * A cell that has no text.
     *
     * @param column from 0
     */
    record Flaw(int column, ErrorCode code, List<String> arguments) {}

    /** The bytes of a JSON object, or of what should be one. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by content, below.
    record Body(byte[] json) implements RawRow {
        @Override
        public boolean equals(Object other) {
            return other instanceof Body body && Arrays.equals(json, body.json);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(json);
        }
    }

    /** Nothing of it can be read, or may be kept. */
    record Lost(ErrorCode code, List<String> arguments) implements RawRow {}

    /** Without line end. */
    default byte[] line() {
        return switch (this) {
            case Cells(var texts, var flaws) when flaws.isEmpty() -> JSON.writeValueAsBytes(texts);
            case Cells(var texts, var flaws) -> JSON.writeValueAsBytes(List.of(texts, flaws));
            case Body(byte[] json) -> json;
            case Lost(var code, var arguments) ->
                (MARK + code.name() + " " + String.join(" ", arguments)).getBytes(StandardCharsets.UTF_8);
        };
    }

    /**
     * What {@link #line} wrote. A row that only looks like a mark is a body that is no JSON.
     *
     * @param table whether rows have cells
     */
    static RawRow read(byte[] line, boolean table) {
        if (line[0] == MARK) {
            return lost(new String(line, 1, line.length - 1, StandardCharsets.UTF_8));
        }
        return table && line[0] == '[' ? cells(line) : new Body(line);
    }

    private static RawRow cells(byte[] line) {
        try {
            if (line.length > 1 && line[1] == '[') {
                var parts = JSON.readTree(line);
                return new Cells(
                        List.of(JSON.treeToValue(parts.get(0), String[].class)),
                        List.of(JSON.treeToValue(parts.get(1), Flaw[].class)));
            }
            return new Cells(List.of(JSON.readValue(line, String[].class)), List.of());
        } catch (JacksonException torn) {
            return new Lost(ErrorCode.TABLE_UNREADABLE, List.of());
        }
    }

    private static RawRow lost(String mark) {
        int space = Math.max(mark.indexOf(' '), 0);
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(mark.substring(0, space)))
                .findFirst()
                .<RawRow>map(code -> new Lost(
                        code,
                        Stream.of(mark.substring(space + 1))
                                .filter(text -> !text.isEmpty())
                                .toList()))
                .orElseGet(() -> new Lost(ErrorCode.MALFORMED_JSON, List.of("1", "1")));
    }
}
