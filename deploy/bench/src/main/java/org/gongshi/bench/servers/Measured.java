package org.gongshi.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.local.processes.PidFiles;
import org.gongshi.local.processes.Progress;
import org.gongshi.local.processes.Service;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.processes.Supervisor;
import org.gongshi.local.processes.Supervisor.RestartPolicy;

/** A program that is measured, as a process. All get the same Java, the same heap, the same collector. */
public final class Measured implements AutoCloseable {
    private static final List<String> JVM =
            List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private final Supervisor supervisor;
    private final Path log;

    private Measured(Supervisor supervisor, Path log) {
        this.supervisor = supervisor;
        this.log = log;
    }

    /**
     * Returns at once: what it does is seen in Kafka.
     *
     * @param flags further flags of the JVM
     * @param program class path or jar, class, arguments
     */
    public static Measured start(
            BenchServers servers,
            String name,
            List<String> flags,
            List<String> program,
            Map<String, String> environment)
            throws IOException, InterruptedException {
        Path home = servers.folderFor(name);
        List<String> command = new ArrayList<>(List.of(servers.java()));
        command.addAll(JVM);
        command.addAll(flags);
        command.addAll(servers.recording(name));
        command.addAll(program);
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(Map.of("GONGSHI_DATA_DIR", home.toString(), "HOME", home.toString(), "LANG", "C.UTF-8"));
        all.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        Path log = home.resolve("process.log");
        Supervisor supervisor =
                new Supervisor(new PidFiles(servers.processesFolder()), RestartPolicy.NEVER, Progress.SILENT);
        supervisor.start(List.of(
                new Service(name, command, all, log, () -> true, Duration.ofSeconds(10), Duration.ofSeconds(20))));
        return new Measured(supervisor, log);
    }

    /** @throws StartFailure if it has ended by itself */
    public void requireAlive() throws IOException {
        if (!supervisor.states().getFirst().running()) {
            throw failure("has ended by itself");
        }
    }

    /** A sentence about this process with the end of its log, which is deleted soon. */
    public StartFailure failure(String what) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return new StartFailure("%s %s; its log ends with:%n%s"
                .formatted(
                        supervisor.states().getFirst().name(),
                        what,
                        String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()))));
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
