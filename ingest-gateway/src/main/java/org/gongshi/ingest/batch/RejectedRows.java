package org.gongshi.ingest.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.tables.LineReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rejected rows of a batch in their order, each with what is wrong with it; only places are kept in memory. */
final class RejectedRows {
    private static final JsonMapper JSON = new JsonMapper();

    private final BatchFolder folder;
    private final Map<Long, Place> places = new HashMap<>();

    private RejectedRows(BatchFolder folder) {
        this.folder = folder;
    }

    /** Where a row's findings stand in their file, bytes. */
    private record Place(long start, int length) {}

    /** What to do with one of them. */
    @FunctionalInterface
    interface Visitor {
        void visit(byte[] line, List<Finding> errors) throws IOException;
    }

    static RejectedRows of(BatchFolder folder) throws IOException {
        var rejected = new RejectedRows(folder);
        if (Files.exists(folder.findings())) {
            rejected.findPlaces();
        }
        return rejected;
    }

    private void findPlaces() throws IOException {
        try (var lines = lines()) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                RowFindings found = parsed(line);
                if (found != null && found.isRejected()) {
                    places.put(found.row(), new Place(lines.lineStart(), line.length));
                }
            }
        }
    }

    private LineReader lines() throws IOException {
        return new LineReader(Files.newInputStream(folder.findings()), Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    private static @Nullable RowFindings parsed(byte[] line) {
        try {
            return JSON.readValue(line, RowFindings.class);
        } catch (JacksonException torn) {
            return null;
        }
    }

    void forEach(Visitor visitor) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        try (var findings = new RandomAccessFile(folder.findings().toFile(), "r");
                var rows = new LineReader(Files.newInputStream(folder.rows()), Integer.MAX_VALUE, Long.MAX_VALUE)) {
            long number = 1;
            for (byte[] row = rows.next(); row != null; row = rows.next()) {
                Place place = places.get(number++);
                if (place != null) {
                    visitor.visit(row, errors(findings, place));
                }
            }
        }
    }

    private static List<Finding> errors(RandomAccessFile findings, Place place) throws IOException {
        byte[] line = new byte[place.length()];
        findings.seek(place.start());
        findings.readFully(line);
        RowFindings found = parsed(line);
        return found == null
                ? List.of()
                : found.findings().stream().filter(Finding::isError).toList();
    }
}
