package org.gongshi.local.instance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the public search what anyone would see. */
final class PublicSearch {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PAUSE = Duration.ofMillis(500);
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
    static long awaitSettled(AppPorts ports) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        long last = 0;
        int same = 0;
        while (System.nanoTime() < until && same < SETTLED) {
            long now = newest(ports).path("total").path("value").asLong(0);
            same = now > 0 && now == last ? same + 1 : 0;
            last = now;
            Thread.sleep(PAUSE);
        }
        return last;
    }
}
