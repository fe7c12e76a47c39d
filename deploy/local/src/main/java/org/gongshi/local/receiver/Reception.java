package org.gongshi.local.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshi.local.receiver.Conduct.Manner;
import org.gongshi.local.receiver.Conduct.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the lines of one request and says of each what became of it. */
final class Reception {
    private static final JsonMapper JSON = new JsonMapper();

    private final Holdings holdings;
    private final Conduct conduct;

    Reception(Holdings holdings, Conduct conduct) {
        this.holdings = holdings;
        this.conduct = conduct;
    }

    /** The body of the answer. */
    byte[] take(byte[] lines) throws IOException {
        List<Map<String, Object>> results = new ArrayList<>();
        for (String line : new String(lines, UTF_8).lines().toList()) {
            Map<String, Object> result = result(JSON.readTree(line));
            results.add(result);
            if (conduct.manner() == Manner.TWICE) {
                results.add(result);
            }
        }
        return JSON.writeValueAsBytes(Map.of("results", results));
    }

    private Map<String, Object> result(JsonNode record) throws IOException {
        Optional<Refusal> refusal = refusal(record);
        if (refusal.isPresent()) {
            return Map.of(
                    "decisionId", record.path("decisionId").asString(),
                    "edition", record.path("edition").asInt(),
                    "answer", "REJECTED",
                    "code", refusal.get().code(),
                    "message", refusal.get().message());
        }
        if (!isDropped(record)) {
            holdings.keep(record);
        }
        return Map.of(
                "decisionId",
                record.path("decisionId").asString(),
                "edition",
                record.path("edition").asInt(),
                "answer",
                "ACCEPTED");
    }

    private Optional<Refusal> refusal(JsonNode record) {
        return Optional.ofNullable(conduct.refusal())
                .filter(rule -> record.path("action").asString().equals("PUBLISH"))
                .filter(rule ->
                        record.path("columns").path(rule.column()).asString("").contains(rule.contains()));
    }

    /** The same ones each time, so that a test can count them. */
    private boolean isDropped(JsonNode record) {
        return conduct.manner() == Manner.DROPS
                && Math.floorMod(record.path("decisionId").asString().hashCode(), conduct.dropEvery()) == 0;
    }
}
