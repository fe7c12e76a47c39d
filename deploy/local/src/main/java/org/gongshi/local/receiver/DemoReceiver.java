package org.gongshi.local.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.gongshi.local.receiver.Conduct.Manner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Credit platforms behind one port, each under its name: {@code POST /<receiver>} takes records, {@code GET
 * /<receiver>/records} tells what it holds, {@code PUT /<receiver>/conduct} changes how it behaves, as {@link Conduct}.
 */
public final class DemoReceiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ANOTHER_YEAR = Duration.ofDays(400);

    private final Map<String, String> secrets;
    private final Map<String, Holdings> holdings = new ConcurrentHashMap<>();
    private final Map<String, Conduct> conducts = new ConcurrentHashMap<>();
    private final Consumer<Push> watcher;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** A push that came, answered or not, with so many records. */
    public record Push(String receiver, Instant at, long records) {}

    private DemoReceiver(int port, Map<String, String> secrets, Consumer<Push> watcher) throws IOException {
        this.secrets = Map.copyOf(secrets);
        this.watcher = watcher;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    /**
     * Starts it.
     *
     * @param port 0: any
     * @param secrets by receiver; each signs what it is sent with its own
     */
    public static DemoReceiver start(int port, Path folder, Map<String, String> secrets) throws IOException {
        return start(port, folder, secrets, _ -> {});
    }

    /**
     * Starts it.
     *
     * @param watcher learns of every push
     */
    public static DemoReceiver start(int port, Path folder, Map<String, String> secrets, Consumer<Push> watcher)
            throws IOException {
        var receiver = new DemoReceiver(port, secrets, watcher);
        for (String name : secrets.keySet()) {
            receiver.holdings.put(name, Holdings.in(folder, name));
            receiver.conducts.put(name, Conduct.GOOD);
        }
        receiver.server.createContext("/", receiver::handle);
        receiver.server.setExecutor(receiver.threads);
        receiver.server.start();
        return receiver;
    }

    public URI door(String receiver) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + receiver);
    }

    public void behave(String receiver, Conduct conduct) {
        conducts.put(receiver, conduct);
    }

    /** Editions by decision, without what was taken back. */
    public Map<String, Integer> holds(String receiver) {
        return Objects.requireNonNull(holdings.get(receiver)).editions();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String receiver = path.replaceAll("^/|(?<=.)/.*$", "");
            if (!secrets.containsKey(receiver)) {
                answer(exchange, 404, "no such receiver");
            } else if (path.endsWith("/conduct")) {
                conduct(exchange, receiver);
            } else {
                signed(exchange, receiver, path.endsWith("/records"));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void conduct(HttpExchange exchange, String receiver) throws IOException {
        try {
            behave(receiver, JSON.readValue(exchange.getRequestBody(), Conduct.class));
            answer(exchange, 204, "");
        } catch (JacksonException | IllegalArgumentException wrong) {
            answer(exchange, 400, "no conduct");
        }
    }

    private void signed(HttpExchange exchange, String receiver, boolean readsBack)
            throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!readsBack) {
            watcher.accept(new Push(
                    receiver, Instant.now(), new String(body, UTF_8).lines().count()));
        }
        Conduct conduct = Objects.requireNonNull(conducts.get(receiver));
        switch (conduct.manner()) {
            case DOWN -> {} // The connection is closed without an answer.
            case ERROR -> answer(exchange, 500, "java.lang.NullPointerException");
            case GARBAGE -> answer(exchange, 200, "<html><title>502 Bad Gateway</title></html>");
            case GOOD, SLOW, DROPS, TWICE, WRONG_CLOCK -> {
                Thread.sleep(conduct.manner() == Manner.SLOW ? conduct.delay() : Duration.ZERO);
                if (isGenuine(exchange, receiver, conduct, body)) {
                    served(exchange, receiver, conduct, readsBack, body);
                } else {
                    answer(exchange, 401, "signature");
                }
            }
        }
    }

    private boolean isGenuine(HttpExchange exchange, String receiver, Conduct conduct, byte[] body) {
        Instant now = Instant.now();
        return SignatureCheck.isGenuine(
                exchange.getRequestHeaders().getFirst("Gongshi-Signature"),
                Objects.requireNonNull(secrets.get(receiver)),
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                body,
                conduct.manner() == Manner.WRONG_CLOCK ? now.minus(ANOTHER_YEAR) : now);
    }

    private void served(HttpExchange exchange, String receiver, Conduct conduct, boolean readsBack, byte[] body)
            throws IOException {
        Holdings held = Objects.requireNonNull(holdings.get(receiver));
        if (readsBack) {
            var lines = new StringBuilder();
            held.editions()
                    .forEach((decision, edition) ->
                            lines.append("{\"decisionId\":\"%s\",\"edition\":%d}\n".formatted(decision, edition)));
            answer(exchange, 200, lines.toString());
        } else {
            answer(exchange, 200, new Reception(held, conduct).take(body));
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, text.getBytes(UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
