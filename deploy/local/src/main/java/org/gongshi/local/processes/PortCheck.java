package org.gongshi.local.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Refuses to start where somebody else listens already, and says who it is. */
public final class PortCheck {
    private PortCheck() {}

    public static void requireFree(String service, int port) {
        if (!isFree(port)) {
            String holder = PortHolder.of(port).map(process -> " by " + process).orElse("");
            throw new StartFailure(
                    "%s needs port %d, which is taken%s; end that process, or choose other ports with --port-offset"
                            .formatted(service, port, holder));
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
