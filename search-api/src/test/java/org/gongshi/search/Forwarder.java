package org.gongshi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A port that leads to a server, or to nothing: how a test takes a server away from one application only. */
final class Forwarder implements AutoCloseable {
    private final URI target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listening;

    private Forwarder(URI target, int port) {
        this.target = target;
        this.port = port;
    }

    /** Closed at first. */
    static Forwarder to(String target) {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Forwarder(URI.create(target), free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void open() {
        try {
            var socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            listening = socket;
            Thread.ofVirtual().start(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shut();
    }

    void shut() {
        try {
            if (listening != null) {
                listening.close();
            }
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                var from = socket.accept();
                var to = new Socket(InetAddress.getLoopbackAddress(), target.getPort());
                open.add(from);
                open.add(to);
                Thread.ofVirtual().start(() -> copy(from, to));
                Thread.ofVirtual().start(() -> copy(to, from));
            }
        } catch (IOException closed) {
            shut();
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // The other side, or the test, hung up.
        }
    }
}
