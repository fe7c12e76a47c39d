package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real server before whom readers and senders are slow, with a patience of two seconds. */
@SuppressWarnings("NullAway.Init")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ITSlowReaders {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** More than the machine's own buffers take. */
    private static final int LARGE = 64 * 1024 * 1024;

    private static final int PIECE = 32 * 1024;
    private static final int EVENTS = 3;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(0);
        server.setHandler(new Site());
        server.insertHandler(new PatienceHandler(PATIENCE, PATIENCE));
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void whoDoesNotTakeAnAnswerIsCutOff() throws Exception {
        try (var socket = ask("GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            TimeUnit.MILLISECONDS.sleep(4 * PATIENCE.toMillis());
            assertThat(count(socket.getInputStream())).isLessThan(LARGE);
        }
    }

    @Test
    void whoTakesItAllAtOnceGetsItAll() throws Exception {
        try (var socket = ask("GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            assertThat(count(socket.getInputStream())).isGreaterThan(LARGE);
        }
    }

    @Test
    void aStreamMayHaveNothingToTellForLongerThanThat() throws Exception {
        try (var socket = ask("GET /stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            var told = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(told.split("data: news", -1)).hasSize(EVENTS + 1);
        }
    }

    @Test
    void aRequestThatDoesNotArriveIsCutOff() throws Exception {
        try (var socket = ask("POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")) {
            assertThat(count(socket.getInputStream())).isZero();
        }
        try (var socket = ask("POST /body HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc")) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static Socket ask(String request) throws IOException {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** Bytes that come until the end, or until the connection is reset. */
    private static long count(InputStream answer) {
        long count = 0;
        byte[] piece = new byte[PIECE];
        try {
            for (int read = answer.read(piece); read >= 0; read = answer.read(piece)) {
                count += read;
            }
        } catch (IOException reset) {
            return count;
        }
        return count;
    }

    /** One large answer, one stream with pauses longer than the patience, one that takes a body. */
    private static final class Site extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            try (var answer = Content.Sink.asOutputStream(response)) {
                switch (request.getHttpURI().getPath()) {
                    case "/large" -> large(answer);
                    case "/body" -> Content.Source.asString(request, StandardCharsets.UTF_8);
                    default -> stream(answer);
                }
            }
            callback.succeeded();
            return true;
        }

        private static void large(OutputStream answer) throws IOException {
            for (int sent = 0; sent < LARGE; sent += PIECE) {
                answer.write(new byte[PIECE]);
            }
        }

        private static void stream(OutputStream answer) throws IOException, InterruptedException {
            for (int i = 0; i < EVENTS; i++) {
                TimeUnit.MILLISECONDS.sleep(2 * PATIENCE.toMillis());
                answer.write("data: news\n\n".getBytes(StandardCharsets.UTF_8));
                answer.flush();
            }
        }
    }
}
