package org.gongshi.local.indexes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.gongshi.local.processes.StartFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the search does for operators, on its management port, where there are no keys. */
record SearchOperations(String url, HttpClient http) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    List<Standing> standings() throws InterruptedException {
        return Standing.all(ask(request("")));
    }

    /** Another index of the kind is being filled from then on; {@code newest} names it. */
    Standing rebuild(String index) throws InterruptedException {
        return Standing.of(ask(
                request("/" + index).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/actuator/indexes" + path))
                .timeout(PATIENCE);
    }

    private JsonNode ask(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new StartFailure("the search at %s answered %d; see logs/search-api.log of the instance"
                        .formatted(url, answer.statusCode()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException unreachable) {
            throw new StartFailure(
                    "the search at %s doesn't answer (%s); start it with ./gongshi up, or name another instance with --port-offset"
                            .formatted(url, unreachable),
                    unreachable);
        }
    }
}
