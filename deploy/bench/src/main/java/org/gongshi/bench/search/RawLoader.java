package org.gongshi.bench.search;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The yardstick: puts documents that are ready, as they are, into an index of the same definition; it looks at nothing. */
final class RawLoader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String INDEX = "raw";

    private final JsonSite engine;
    private final List<Asked> writes;
    private final int documents;

    /** @param writes what the product sent to the engine for these documents */
    RawLoader(JsonSite engine, List<Asked> writes, int documents) {
        this.engine = engine;
        URI to = engine.address().resolve("/" + INDEX + "/_bulk");
        this.writes = writes.stream()
                .map(write -> new Asked(to, write.contentType(), write.body()))
                .toList();
        this.documents = documents;
    }

    /** Documents per second, one request after the other, into a new index that is gone afterwards. */
    double load(String model) throws IOException, InterruptedException {
        engine.call("PUT", "/" + INDEX, like(model));
        long began = System.nanoTime();
        for (Asked write : writes) {
            Crowd.answer(write);
        }
        double rate = documents * 1e9 / (System.nanoTime() - began);
        engine.call("DELETE", "/" + INDEX, "");
        return rate;
    }

    /** Definition of another index. */
    private String like(String model) throws IOException, InterruptedException {
        JsonNode found = engine.call("GET", "/" + model, "").iterator().next();
        ObjectNode definition = JSON.createObjectNode();
        definition.set("mappings", found.get("mappings"));
        ObjectNode settings = definition.putObject("settings");
        for (String name : List.of("number_of_shards", "number_of_replicas", "refresh_interval", "analysis")) {
            JsonNode value = found.at("/settings/index/" + name);
            if (!value.isMissingNode()) {
                settings.set(name, value);
            }
        }
        return definition.toString();
    }
}
