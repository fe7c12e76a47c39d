package org.gongshi.local.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongshi.local.receiver.Conduct.Manner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Credit platforms behind one port, each under its name: {@code POST /<receiver>} takes records, {@code GET
 * /<receiver>/records} tells what it holds, {@code PUT /<receiver>/conduct} changes how it behaves, as {@link Conduct}.
 */
public final class DemoReceiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> secrets;
    private final Map<String, Holdings> holdings = new ConcurrentHashMap<>();
    private final Map<String, Conduct> conducts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private DemoReceiver(int port, Map<String, String> secrets) throws IOException {
        this.secrets = Map.copyOf(secrets);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    /**
     * Starts it.
     *
     * @param port 0: any
     * @param secrets by receiver; each signs what it is sent with its own
     */
    public static DemoReceiver start(int port, Path folder, Map<String, String> secrets) throws IOException {
        var receiver = new DemoReceiver(port, secrets);
        for (String name : secrets.keySet()) {
            receiver.holdings.put(name, Holdings.in(folder, name));
            receiver.conducts.put(name, Conduct.GOOD);
            receiver.requests.put(name, new AtomicInteger());
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

    /** Pushes that came, answered or not. */
    public int requests(String receiver) {
        return Objects.requireNonNull(requests.get(receiver)).get();
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
        Objects.requireNonNull(requests.get(receiver)).addAndGet(readsBack ? 0 : 1);
        Conduct conduct = Objects.requireNonNull(conducts.get(receiver));
        switch (conduct.manner()) {
            case DOWN -> {} // The connection is closed without an answer.
            case ERROR -> answer(exchange, 500, "java.lang.NullPointerException");
            case GARBAGE -> answer(exchange, 200, "<html><title>502 Bad Gateway</title></html>");
            case GOOD, SLOW, DROPS, TWICE, WRONG_CLOCK -> {
                Thread.sleep(conduct.manner() == Manner.SLOW ? conduct.delay() : Duration.ZERO);
                if (isGenuine(exchange, receiver, body)) {
                    served(exchange, receiver, conduct, readsBack, body);
                } else {
                    answer(exchange, 401, "signature");
                }
            }
        }
    }

    private boolean isGenuine(HttpExchange exchange, String receiver, byte[] body) {
        return SignatureCheck.isGenuine(
                exchange.getRequestHeaders().getFirst("Gongshi-Signature"),
                Objects.requireNonNull(secrets.get(receiver)),
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                body,
                Clock.systemUTC().instant());
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
