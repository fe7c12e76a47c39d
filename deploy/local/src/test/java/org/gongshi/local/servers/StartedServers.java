package org.gongshi.local.servers;

import java.nio.file.Path;
import org.gongshi.local.processes.Progress;
import org.gongshi.local.processes.Supervisor.RestartPolicy;

/** A launcher to be killed: starts the servers in the folder it is given, says so, and stays. */
final class StartedServers {
    private StartedServers() {}

    public static void main(String[] folder) throws Exception {
        try (LocalServers servers = LocalServers.start(
                Installation.find(), Path.of(folder[0]), ServerPorts.free(), RestartPolicy.NEVER, Progress.SILENT)) {
            System.out.println("ready " + servers.addresses());
            Thread.currentThread().join();
        }
    }
}
