package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.journeys.Deployment.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The receivers of the demo: how they behave, what they hold, and what the ledger says that they do. */
record Receivers(Deployment gongshi) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int RECEIVER = 8087;
    private static final int MANAGEMENT = 8090;

    void behave(String receiver, String manner) throws IOException, InterruptedException {
        var conduct = """
                {"manner":"%s","dropEvery":100,"delay":"PT12S"}""".formatted(manner);
        var answer = gongshi.send(HttpRequest.newBuilder(gongshi.at(RECEIVER, "/" + receiver + "/conduct"))
                .PUT(BodyPublishers.ofString(conduct)));
        if (answer.status() != 204) {
            throw new AssertionError(receiver + " does not listen: " + answer.status());
        }
    }

    /** Its own list, from its own disk: editions of an agency's decisions, those taken back negative. */
    Map<String, Integer> list(String receiver, Agency agency) throws IOException {
        var list = new HashMap<String, Integer>();
        for (var line : Files.readAllLines(gongshi.folder().resolve("receiver/" + receiver + ".ndjson"))) {
            var record = JSON.readTree(line);
            if (record.path("decisionId").asString().startsWith(agency.creditCode())) {
                list.put(record.path("decisionId").asString(), signed(record));
            }
        }
        return list;
    }

    /** The same, as the ledger has it: what the receiver took. */
    Map<String, Integer> ledger(String receiver, Agency agency) throws IOException, InterruptedException {
        var list = new HashMap<String, Integer>();
        String cursor = "";
        do {
            var page = gongshi.get(gongshi.gateway("/v1/deliveries?size=1000&cursor=" + cursor), agency.key())
                    .json();
            page.path("items").forEach(item -> {
                if (item.path("receiver").asString().equals(receiver)
                        && item.path("state").asString().matches("ACCEPTED|APPLIED")) {
                    list.put(item.path("decisionId").asString(), signed(item));
                }
            });
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return list;
    }

    private static int signed(JsonNode record) {
        int edition = record.path("edition").asInt();
        return record.path("action").asString().equals("PUBLISH") ? edition : -edition;
    }

    JsonNode readBack(String receiver) throws IOException, InterruptedException {
        return operate("readback/" + receiver).json();
    }

    Answer operate(String path) throws IOException, InterruptedException {
        return gongshi.send(HttpRequest.newBuilder(gongshi.at(MANAGEMENT, "/actuator/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    /** A packed answer, as text. */
    String unpacked(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(gongshi.search(path)).build(), BodyHandlers.ofByteArray());
            return new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), UTF_8);
        }
    }

    String metrics() throws IOException, InterruptedException {
        return gongshi.get(gongshi.at(MANAGEMENT, "/actuator/prometheus")).text();
    }

    String feed(String receiver, String table) throws IOException, InterruptedException {
        return gongshi.get(gongshi.search("/api/v1/feeds/" + receiver + "/" + table), gongshi.receiverKey(receiver))
                .text();
    }
}
