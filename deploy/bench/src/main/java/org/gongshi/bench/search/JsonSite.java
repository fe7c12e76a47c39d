package org.gongshi.bench.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.gongshi.local.processes.StartFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever speaks JSON: the engine, or what the search API does for operators. */
record JsonSite(URI address) {
    static final String TYPE = "application/json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int GOOD = 300;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @throws StartFailure if it refuses */
    JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        var answer = HTTP.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", TYPE)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= GOOD) {
            throw new StartFailure("%s answered %s %s with %d: %s"
                    .formatted(address, method, path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
