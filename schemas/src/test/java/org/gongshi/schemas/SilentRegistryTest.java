package org.gongshi.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gongshi.exchange.DayBegan;
import org.junit.jupiter.api.Test;

/** A registry that does not answer must fail a caller within seconds, never hold it. */
final class SilentRegistryTest {
    /** Two seconds of patience and room for a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void aRegistryThatAcceptsAndSaysNothingFailsFast() throws IOException {
        try (var silent = new ServerSocket(0, 50, LOOPBACK)) {
            failsInTime(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
        }
    }

    @Test
    void aRegistryThatStopsAfterTheHeadersFailsFast() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.createContext("/", SilentRegistryTest::promiseABody);
        server.start();
        try {
            failsInTime(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRegistryThatIsNotThereFailsFast() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 50, LOOPBACK)) {
            port = closed.getLocalPort();
        }
        failsInTime(URI.create("http://127.0.0.1:" + port));
    }

    private static void promiseABody(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().flush();
    }

    private static void failsInTime(URI registry) {
        try (var catalogue = new RegistryCatalogue(registry)) {
            var records = new ExchangeRecords(catalogue);
            var start = Instant.now();
            assertThatThrownBy(() -> records.encode(new DayBegan(LocalDate.of(2026, 2, 13))))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining(registry.toString());
            assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);
        }
    }
}
