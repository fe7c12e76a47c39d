package org.gongshi.bench.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Stands between a search API and its engine, passes everything on, and remembers some of what the engine was asked. */
final class Eavesdropper implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("content-type", "accept");

    private final HttpServer server;
    private final URI engine;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<Asked> heard = new ConcurrentLinkedQueue<>();

    private final Predicate<Asked> remembered;

    private Eavesdropper(URI engine, Predicate<Asked> remembered) throws IOException {
        this.engine = engine;
        this.remembered = remembered;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    /** Remembers searches by words. */
    static Eavesdropper ofSearches(URI engine) throws IOException {
        return new Eavesdropper(
                engine,
                asked -> asked.uri().getPath().endsWith("/_search")
                        && asked.text().contains("find.words"));
    }

    /** Remembers what was written into indexes of this kind, many documents at once. */
    static Eavesdropper ofWrites(URI engine, String kind) throws IOException {
        return new Eavesdropper(
                engine,
                asked -> asked.uri().getPath().startsWith("/" + kind)
                        && asked.uri().getPath().endsWith("/_bulk"));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Since the last call, as it can be put to the engine again. */
    List<Asked> heard() {
        List<Asked> all = heard.stream().toList();
        heard.clear();
        return all;
    }

    private void pass(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        URI to = engine.resolve(exchange.getRequestURI().toString());
        Asked asked = new Asked(to, exchange.getRequestHeaders().getFirst("Content-Type"), body);
        if (remembered.test(asked)) {
            heard.add(asked);
        }
        try (exchange) {
            HttpResponse<byte[]> answer = http.send(request(exchange, to, body), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!name.equalsIgnoreCase("content-length") && !name.equalsIgnoreCase("transfer-encoding")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean empty = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(HttpExchange exchange, URI to, String body) {
        var request = HttpRequest.newBuilder(to).method(exchange.getRequestMethod(), BodyPublishers.ofString(body));
        PASSED_ON.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
