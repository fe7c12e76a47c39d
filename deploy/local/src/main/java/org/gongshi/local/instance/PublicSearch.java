package org.gongshi.local.instance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.gongshi.local.processes.StartFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the public search what anyone would see. */
final class PublicSearch {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Answers in a row that must agree: two seconds, twice the index's refresh interval. */
    private static final int SETTLED = 4;

    private PublicSearch() {}

    static JsonNode newest(AppPorts ports) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.portalUrl() + "/api/v1/decisions?size=1"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the search answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        }
    }

    /** Waits until some decisions can be found and their number grows no more; returns it. */
    static long awaitSettled(AppPorts ports) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long last = 0;
        int same = 0;
        while (same < SETTLED) {
            if (System.nanoTime() > until) {
                throw new StartFailure(
                        "the samples were taken but can't be found after %d s; see logs/search-api.log and logs/stream-processors.log"
                                .formatted(PATIENCE.toSeconds()));
            }
            long now = found(ports);
            same = now > 0 && now == last ? same + 1 : 0;
            last = now;
            Thread.sleep(PAUSE);
        }
        return last;
    }

    private static long found(AppPorts ports) throws InterruptedException {
        try {
            return newest(ports).path("total").path("value").asLong(0);
        } catch (IOException notYet) {
            return 0;
        }
    }
}
