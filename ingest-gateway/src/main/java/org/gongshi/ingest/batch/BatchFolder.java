package org.gongshi.ingest.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where a batch lives on the disk: {@code rows.ndjson, ticket.json, journal, findings.ndjson, finished.json}. */
record BatchFolder(Path path) {
    private static final JsonMapper JSON = new JsonMapper();

    Path rows() {
        return path.resolve("rows.ndjson");
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

    void write(FinishedBatch finished) throws IOException {
        DurableFiles.write(path.resolve("finished.json"), JSON.writeValueAsBytes(finished));
    }

    @Nullable
    BatchTicket ticket() {
        return read("ticket.json", BatchTicket.class);
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
