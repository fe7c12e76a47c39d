package org.gongshi.local.instance;

import java.nio.file.Path;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.servers.Installation;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.local.servers.ServerPorts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which instance a command means. */
public final class InstanceOptions {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "folder of all its data (default: .gongshi in the checkout)")
    private @Nullable Path dataDir;

    @Option(names = "--port-offset", paramLabel = "N", description = "added to every port (default: 0)")
    private int portOffset;

    public Path dataDir() {
        Path folder = dataDir == null ? Installation.root().resolve(".gongshi") : dataDir;
        return folder.toAbsolutePath().normalize();
    }

    public AppPorts ports() {
        return AppPorts.standard(portOffset);
    }

    /** Where the servers of the instance answer; throws {@link StartFailure} if it doesn't run. */
    public ServerAddresses runningServers() throws InterruptedException {
        ServerPorts ports = ServerPorts.standard(portOffset);
        if (!Readiness.port(ports.kafka()).answers()) {
            throw new StartFailure(
                    "no Kafka answers on port %d; start the instance with ./gongshi up, or name another with --port-offset"
                            .formatted(ports.kafka()));
        }
        return ports.addresses();
    }

    /** As they are given on the command line. */
    public String written() {
        return "--data-dir %s --port-offset %d".formatted(dataDir(), portOffset);
    }

    int portOffset() {
        return portOffset;
    }
}
