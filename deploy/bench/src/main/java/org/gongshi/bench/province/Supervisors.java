package org.gongshi.bench.province;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongshi.local.processes.StartFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What supervisors are told, by the interface for programs. */
final class Supervisors {
    private static final String API = "/api/v1/supervision";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int UNAVAILABLE = 503;
    /** So often a question is asked once more. */
    private static final int PATIENCE = 10;

    private final String site;
    private final String authorization;
    private final HttpClient http = HttpClient.newHttpClient();
    private int askedAgain;

    Supervisors(String site, JsonNode account) {
        this.site = site;
        String login = account.path("username").asString() + ":"
                + account.path("password").asString();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    }

    /** Returns once so many cases are judged and the index has them. */
    void awaitCards(long cases, Duration patience) throws IOException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        long seen = 0;
        while (seen < cases) {
            seen = get("/cards?size=1").path("total").asLong(0);
            if (System.nanoTime() > until) {
                throw new StartFailure("only %,d of %,d cases are judged".formatted(seen, cases));
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    /** By agency. */
    Map<String, Tally> told(String indicator, Span span, Place place) throws IOException, InterruptedException {
        var told = new HashMap<String, Tally>();
        for (var item : items(indicator, span, place)) {
            told.put(item.path("agency").asString(), tally(item));
        }
        return told;
    }

    /** What an indicator of an agency is made of, by name. */
    Map<String, Long> parts(String indicator, Span span, Bureau bureau) throws IOException, InterruptedException {
        var parts = new TreeMap<String, Long>();
        for (var item : items(indicator, span, Place.agency(bureau))) {
            item.path("parts")
                    .forEach(part -> parts.put(
                            part.path("name").asString(), part.path("numerator").asLong()));
        }
        return parts;
    }

    private List<JsonNode> items(String indicator, Span span, Place place) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = get("/indicators?indicator=%s&period=%s&size=100%s%s"
                    .formatted(
                            indicator,
                            span.name(),
                            place.question(),
                            cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor)));
            page.path("items").forEach(items::add);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    /** What is no share has no numerator but a value. */
    private static Tally tally(JsonNode item) {
        var value = item.path("value");
        long part = item.path("numerator").isNumber() || !value.isString()
                ? item.path("numerator").asLong(0)
                : Long.parseLong(value.asString());
        return new Tally(
                part,
                item.path("denominator").asLong(0),
                item.path("open").asLong(0),
                item.path("overdue").asLong(0));
    }

    long cards(String question) throws IOException, InterruptedException {
        return get("/cards?size=1" + question).path("total").asLong(-1);
    }

    /** Agencies of which an alert of this type tells. */
    Set<String> alerted(String type) throws IOException, InterruptedException {
        var agencies = new TreeSet<String>();
        String cursor = "";
        do {
            var page = get("/alerts?type=" + type + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor)));
            page.path("items").forEach(item -> agencies.add(item.path("agency").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return agencies;
    }

    /** How often the index had not answered in time, and was asked once more after the pause that the answer asks for. */
    int askedAgain() {
        return askedAgain;
    }

    void act(String path, Map<String, String> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + API + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new StartFailure(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + API + path))
                .header("Authorization", authorization)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        for (int again = 0; again < PATIENCE && answer.statusCode() == UNAVAILABLE; again++) {
            askedAgain++;
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = http.send(request, BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200) {
            throw new StartFailure(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
