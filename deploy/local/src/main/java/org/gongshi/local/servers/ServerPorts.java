package org.gongshi.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The ports of the three servers, two each: the one clients use and the server's own. All on loopback. */
public record ServerPorts(
        int kafka,
        int kafkaController,
        int registry,
        int registryManagement,
        int elasticsearch,
        int elasticsearchTransport) {

    /** The documented ports, each moved by {@code offset}. */
    public static ServerPorts standard(int offset) {
        return new ServerPorts(
                9092 + offset, 9093 + offset, 8085 + offset, 8086 + offset, 9200 + offset, 9300 + offset);
    }

    /** Ports that nobody listens on now. */
    public static ServerPorts free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] ports = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return new ServerPorts(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5]);
        } catch (IOException noLoopback) {
            throw new UncheckedIOException(noLoopback);
        }
    }

    public ServerAddresses addresses() {
        return new ServerAddresses(
                "127.0.0.1:" + kafka,
                "http://127.0.0.1:" + registry + "/apis/ccompat/v7",
                "http://127.0.0.1:" + elasticsearch);
    }
}
