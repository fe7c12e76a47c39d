package org.gongshi.local.instance;

import java.nio.file.Path;
import org.gongshi.local.servers.Installation;
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

    int portOffset() {
        return portOffset;
    }
}
