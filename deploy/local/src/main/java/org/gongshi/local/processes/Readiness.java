package org.gongshi.local.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A question with a quick answer: does the service work yet? */
@FunctionalInterface
public interface Readiness {
    boolean isReady() throws IOException, InterruptedException;

    /** Something listens on this port of the loopback address. */
    static Readiness port(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            }
        };
    }

    /** The address answers 200. */
    static Readiness http(URI address) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
        return () -> client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** A refused connection is an ordinary "not yet". */
    default boolean answers() throws InterruptedException {
        try {
            return isReady();
        } catch (IOException notYet) {
            return false;
        }
    }
}
