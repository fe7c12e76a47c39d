package org.gongshi.local.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one receiver holds: the latest edition of each decision, on its own disk. */
final class Holdings {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    /** By decision; a decision that was taken back stays known by its edition. */
    private final Map<String, Held> latest = new TreeMap<>();

    private record Held(int edition, boolean isShown) {}

    private Holdings(Path file) {
        this.file = file;
    }

    static Holdings in(Path folder, String receiver) throws IOException {
        var holdings = new Holdings(Files.createDirectories(folder).resolve(receiver + ".ndjson"));
        if (Files.exists(holdings.file)) {
            for (String line : Files.readAllLines(holdings.file, UTF_8)) {
                holdings.take(JSON.readTree(line));
            }
        }
        return holdings;
    }

    /** An edition that is here already, or an older one, changes nothing. */
    synchronized void keep(JsonNode record) throws IOException {
        if (take(record)) {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(record) + "\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private boolean take(JsonNode record) {
        String decision = record.path("decisionId").stringValue();
        int edition = record.path("edition").asInt();
        Held known = latest.get(decision);
        if (known != null && known.edition() >= edition) {
            return false;
        }
        latest.put(decision, new Held(edition, record.path("action").asString().equals("PUBLISH")));
        return true;
    }

    /** Editions by decision, without what was taken back. */
    synchronized Map<String, Integer> editions() {
        Map<String, Integer> editions = new TreeMap<>();
        latest.forEach((decision, held) -> {
            if (held.isShown()) {
                editions.put(decision, held.edition());
            }
        });
        return editions;
    }
}
