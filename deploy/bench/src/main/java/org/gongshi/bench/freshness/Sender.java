package org.gongshi.bench.freshness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongshi.bench.caselog.Penalties.Penalty;
import org.gongshi.bench.freshness.Arrivals.Arrival;
import org.gongshi.bench.gateway.GatewayServer;
import org.gongshi.bench.gateway.PenaltyFiles;
import org.gongshi.bench.search.SearchServer;
import org.gongshi.local.processes.StartFailure;

/** Sends decisions at an even pace, and asks for each by its document number until it is found. */
record Sender(GatewayServer gateway, SearchServer search, PenaltyFiles files) {
    /** As exact as a delay is told. */
    private static final Duration ASK_EVERY = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ACCEPTED = 202;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Arrivals send(List<Penalty> penalties, int perSecond) throws InterruptedException {
        long began = System.nanoTime();
        List<Future<Arrival>> under = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Penalty penalty : penalties) {
                long due = began + under.size() * 1_000_000_000L / perSecond;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                under.add(callers.submit(() -> follow(penalty)));
            }
            List<Arrival> arrived = new ArrayList<>();
            for (Future<Arrival> one : under) {
                arrived.add(one.get());
            }
            return new Arrivals(arrived);
        } catch (ExecutionException failure) {
            throw new StartFailure("a decision got lost: " + failure.getCause(), failure);
        }
    }

    private Arrival follow(Penalty penalty) throws IOException, InterruptedException {
        var sent = HttpRequest.newBuilder(gateway.single())
                .header("Authorization", "Bearer " + gateway.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(files.json(penalty)));
        var answer = HTTP.send(sent.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() != ACCEPTED) {
            throw new StartFailure("the gateway answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        long accepted = System.nanoTime();
        URI question = search.numbered(penalty.documentNumber());
        while (!isFound(question)) {
            if (System.nanoTime() - accepted > PATIENCE.toNanos()) {
                throw new StartFailure(penalty.documentNumber() + " was not found within " + PATIENCE);
            }
            Thread.sleep(ASK_EVERY);
        }
        return new Arrival(accepted, System.nanoTime());
    }

    private static boolean isFound(URI question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(question).timeout(PATIENCE).build();
        return HTTP.send(request, BodyHandlers.ofString()).body().contains("\"total\":{\"value\":1,");
    }
}
