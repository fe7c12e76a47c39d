package org.gongshi.local.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.schemas.Generation;

/** The indexes that a search of its own may have made of a generation that was kept. */
record Indexes(String elasticsearch) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One by one: Elasticsearch deletes nothing by a pattern. */
    void delete(Generation generation) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String index : of(http, generation)) {
                ask(
                        http,
                        HttpRequest.newBuilder(URI.create(elasticsearch + "/" + index))
                                .DELETE());
            }
        } catch (IOException noAnswer) {
            throw new StartFailure("Elasticsearch doesn't answer: " + noAnswer.getMessage(), noAnswer);
        }
    }

    private List<String> of(HttpClient http, Generation generation) throws IOException, InterruptedException {
        URI pattern =
                URI.create("%s/_cat/indices/decisions-g%d-*?h=index".formatted(elasticsearch, generation.number()));
        return ask(http, HttpRequest.newBuilder(pattern))
                .lines()
                .map(String::strip)
                .toList();
    }

    private static String ask(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }
}
