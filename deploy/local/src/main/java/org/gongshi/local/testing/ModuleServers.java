package org.gongshi.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.gongshi.local.processes.DataFolder;
import org.gongshi.local.processes.PidFiles;
import org.gongshi.local.processes.Supervisor.RestartPolicy;
import org.gongshi.local.servers.Installation;
import org.gongshi.local.servers.LocalServers;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.local.servers.ServerPorts;

/** Processes of this machine on free ports, with empty data in the module's build folder. */
final class ModuleServers {
    private static final Path DATA = Path.of("target", "it-servers");

    private ModuleServers() {}

    /** They end with this process, however it ends. */
    static ServerAddresses start() throws InterruptedException {
        empty();
        return LocalServers.start(
                        Installation.find(), DATA, ServerPorts.free(), RestartPolicy.NEVER, (server, state) -> {
                            System.out.println("[real servers] " + server + " " + state);
                        })
                .addresses();
    }

    private static void empty() throws InterruptedException {
        if (!Files.isDirectory(DATA)) {
            return;
        }
        DataFolder.take(DATA).close();
        new PidFiles(DATA.resolve("run")).awaitLeftovers(Duration.ofSeconds(45));
        try (Stream<Path> all = Files.walk(DATA)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
