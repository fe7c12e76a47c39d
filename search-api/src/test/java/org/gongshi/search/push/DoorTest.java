package org.gongshi.search.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receiver promises an answer, begins it and falls silent: it keeps nobody. */
@Timeout(20)
class DoorTest {
    private ServerSocket begins;

    @BeforeEach
    void open() throws IOException {
        begins = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::beginAnswer);
    }

    @AfterEach
    void close() throws IOException {
        begins.close();
    }

    private void beginAnswer() {
        try (Socket caller = begins.accept()) {
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{".getBytes(US_ASCII));
            caller.getOutputStream().flush();
            // Until the caller goes away.
            caller.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private Door door() {
        var receiver = new Receiver(
                "credit-china", URI.create("http://127.0.0.1:" + begins.getLocalPort() + "/door"), "a secret");
        return new Door(receiver, Duration.ofMillis(100), InstantSource.system());
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        assertThatExceptionOfType(TroubleException.class)
                .isThrownBy(() -> door().post(new byte[] {'{', '}'}))
                .withMessage("did not answer in time");
    }

    @Test
    void aListThatNeverEndsIsGivenUp() {
        assertThatExceptionOfType(TroubleException.class)
                .isThrownBy(() -> door().holdings())
                .withMessage("did not answer in time");
    }
}
