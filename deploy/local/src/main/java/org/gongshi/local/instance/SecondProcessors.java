package org.gongshi.local.instance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gongshi.local.processes.Service;
import org.gongshi.local.servers.Installation;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.schemas.Generation;

/** Processors of a later generation beside those of a running instance: same log and secrets, all else their own. */
public record SecondProcessors(Path data, ServerAddresses servers, Generation generation, Path rules) {
    private static final String NAME = "stream-processors";

    public String name() {
        return name(generation);
    }

    /** Of the process and of its folder. */
    public static String name(Generation generation) {
        return NAME + "-g" + generation.number();
    }

    /** Folder of their state. */
    public Path folder() {
        return data.resolve(name());
    }

    public Service service() throws IOException {
        int port = freePort();
        Application application = new Application(NAME, port, port, "512m", Map.of());
        application.requireJarAndPorts();
        Service ordinary = application.service(Installation.find(), data, servers, Credentials.NONE, false);
        Map<String, String> environment = new HashMap<>(ordinary.environment());
        environment.putAll(own());
        return new Service(
                name(),
                ordinary.command(),
                environment,
                data.resolve("logs").resolve(name() + ".log"),
                ordinary.readiness(),
                ordinary.startLimit(),
                ordinary.grace());
    }

    /** Settings in which they differ from the first, in the order of their names. */
    public Map<String, String> own() {
        return new TreeMap<>(Map.of(
                "GONGSHI_DATA_DIR", folder().toString(),
                "GONGSHI_GENERATION", Integer.toString(generation.number()),
                "GONGSHI_RULES", rules.toString()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
