package org.gongshi.ingest.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongshi.ingest.tables.Columns;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a batch lives on the disk: {@code upload, columns.json, converted.json} of a table, and of
 * every batch {@code rows.ndjson, ticket.json, journal, findings.ndjson, finished.json}.
 */
record BatchFolder(Path path) {
    private static final JsonMapper JSON = new JsonMapper();

    Path rows() {
        return path.resolve("rows.ndjson");
    }

    /** A table as it came, until it is turned into rows. */
    Path upload() {
        return path.resolve("upload");
    }

    Path journal() {
        return path.resolve("journal");
    }

    Path findings() {
        return path.resolve("findings.ndjson");
    }

    void write(BatchTicket ticket) throws IOException {
        DurableFiles.write(path.resolve("ticket.json"), JSON.writeValueAsBytes(ticket));
        DurableFiles.force(DurableFiles.folderOf(path));
    }

    void write(Columns.Header header) throws IOException {
        DurableFiles.write(path.resolve("columns.json"), JSON.writeValueAsBytes(header));
    }

    void write(ConvertedTable converted) throws IOException {
        DurableFiles.write(path.resolve("converted.json"), JSON.writeValueAsBytes(converted));
    }

    void write(FinishedBatch finished) throws IOException {
        DurableFiles.write(path.resolve("finished.json"), JSON.writeValueAsBytes(finished));
    }

    @Nullable
    BatchTicket ticket() {
        return read("ticket.json", BatchTicket.class);
    }

    @Nullable
    ConvertedTable converted() {
        return read("converted.json", ConvertedTable.class);
    }

    /** Rows as far as they were counted. */
    long rowCount(BatchTicket ticket) {
        ConvertedTable converted = converted();
        return converted == null ? ticket.rows() : converted.rows();
    }

    /** What the columns of its rows mean; those of no table if rows are submissions already. */
    Columns columns() {
        var header = read("columns.json", Columns.Header.class);
        return header == null || header.names().isEmpty() ? Columns.NONE : Columns.of(header);
    }

    @Nullable
    FinishedBatch finished() {
        return read("finished.json", FinishedBatch.class);
    }

    private <T> @Nullable T read(String name, Class<T> type) {
        Path file = path.resolve(name);
        return Files.exists(file) ? JSON.readValue(file, type) : null;
    }
}
