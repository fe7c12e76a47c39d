package org.gongshi.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.bench.servers.Log;
import org.gongshi.local.processes.StartFailure;

/**
 * A program that takes decisions over HTTP and writes them to a topic: the gateway, or the yardstick.
 *
 * @param single where one decision is sent
 * @param batch where a file is sent
 * @param key what the caller shows
 * @param topic where they arrive
 */
record Taker(URI single, URI batch, String key, String topic, int partitions) {
    /** As many callers at the same time; more would only queue on few cores. */
    private static final int CALLERS = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Rows per second from the first byte sent until the last row is on the topic. */
    double sendFile(Admin admin, Path file, String contentType, int rows) throws IOException, InterruptedException {
        long before = Log.end(admin, topic, partitions);
        long began = System.nanoTime();
        require202(send(batch, contentType, BodyPublishers.ofFile(file)));
        awaitGrowth(admin, before, rows);
        return rows * 1e9 / (System.nanoTime() - began);
    }

    private void awaitGrowth(Admin admin, long before, int rows) throws InterruptedException {
        long reached = before;
        long progressAt = System.nanoTime();
        while (reached < before + rows) {
            Thread.sleep(LOOK_EVERY);
            long end = Log.end(admin, topic, partitions);
            if (end > reached) {
                reached = end;
                progressAt = System.nanoTime();
            } else if (System.nanoTime() - progressAt > PATIENCE.toNanos()) {
                throw new StartFailure("%s has only %,d of %,d rows".formatted(topic, reached - before, rows));
            }
        }
    }

    /** Calls per second, answered and confirmed. */
    double sendSingly(List<String> bodies) throws InterruptedException {
        var rest = new ConcurrentLinkedQueue<>(bodies);
        long began = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> caller = () -> {
                for (String body = rest.poll(); body != null; body = rest.poll()) {
                    require202(send(single, "application/json", BodyPublishers.ofString(body)));
                }
                return null;
            };
            for (Future<Void> done : callers.invokeAll(
                    Stream.generate(() -> caller).limit(CALLERS).toList())) {
                done.get();
            }
        } catch (ExecutionException failure) {
            throw new StartFailure("a call failed: " + failure.getCause(), failure);
        }
        return bodies.size() * 1e9 / (System.nanoTime() - began);
    }

    private int send(URI to, String contentType, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static void require202(int status) {
        if (status != 202) {
            throw new StartFailure("answered " + status + " instead of 202");
        }
    }
}
