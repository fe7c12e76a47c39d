package org.gongshi.bench.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one would write first: four text fields of single characters and pairs, all words in any of them, three facets and
 * highlights left to the engine, two shards.
 */
final class NaiveDesign {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String INDEX = "naive";
    private static final int BATCH = 1000;

    private final JsonSite site;

    NaiveDesign(JsonSite site) {
        this.site = site;
    }

    /** Copies what the product's index shows. */
    void fillFrom(String alias) throws IOException, InterruptedException {
        site.call("PUT", "/" + INDEX, resource("naive-index.json"));
        JsonNode page =
                site.call("POST", "/" + alias + "/_search?scroll=1m", "{\"size\":" + BATCH + ",\"sort\":[\"_doc\"]}");
        while (!page.at("/hits/hits").isEmpty()) {
            var lines = new StringBuilder();
            page.at("/hits/hits")
                    .forEach(hit -> lines.append("{\"index\":{\"_id\":\"")
                            .append(hit.get("_id").asString())
                            .append("\"}}\n")
                            .append(hit.get("_source"))
                            .append('\n'));
            site.call("POST", "/" + INDEX + "/_bulk", lines.toString());
            ObjectNode next = JSON.createObjectNode().put("scroll", "1m");
            next.put("scroll_id", page.get("_scroll_id").asString());
            page = site.call("POST", "/_search/scroll", next.toString());
        }
        site.call("POST", "/" + INDEX + "/_forcemerge?max_num_segments=4", "");
    }

    /** The question as this design puts it to the engine. */
    Asked asked(String question) {
        ObjectNode query = (ObjectNode) JSON.readTree(resource("naive-query.json"));
        ((ObjectNode) query.at("/query/bool/must/0/multi_match")).put("query", question);
        return new Asked(site.address().resolve("/" + INDEX + "/_search"), JsonSite.TYPE, query.toString());
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(NaiveDesign.class.getResourceAsStream("/search/" + name))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
