package org.gongshi.local.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.local.processes.DataFolder;
import org.gongshi.local.processes.PidFiles;
import org.gongshi.local.processes.PortCheck;
import org.gongshi.local.processes.Progress;
import org.gongshi.local.processes.Service;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.processes.Supervisor;
import org.gongshi.local.processes.Supervisor.RestartPolicy;

/** The three servers of one data folder, running until closed or until this process ends, however it ends. */
public final class LocalServers implements AutoCloseable {
    private static final Duration LEFTOVERS_END_WITHIN = Duration.ofSeconds(45);

    private final DataFolder folder;
    private final Supervisor supervisor;
    private final ServerPorts ports;

    private LocalServers(DataFolder folder, Supervisor supervisor, ServerPorts ports) {
        this.folder = folder;
        this.supervisor = supervisor;
        this.ports = ports;
    }

    /** Returns when all three answer; throws {@link StartFailure} with nothing left running when one can't. */
    public static LocalServers start(
            Installation installation, Path dataFolder, ServerPorts ports, RestartPolicy restarts, Progress progress)
            throws InterruptedException {
        return start(LocalServers::all, installation, dataFolder, ports, restarts, progress);
    }

    /** For much data, and for a benchmark of what the index answers: all three, and none of them held small. */
    public static LocalServers startAmple(
            Installation installation, Path dataFolder, ServerPorts ports, RestartPolicy restarts, Progress progress)
            throws InterruptedException {
        return start(LocalServers::ample, installation, dataFolder, ports, restarts, progress);
    }

    /** For a benchmark of who writes and reads topics: no Elasticsearch, and a broker that isn't held small. */
    public static LocalServers startToMeasure(
            Installation installation, Path dataFolder, ServerPorts ports, RestartPolicy restarts, Progress progress)
            throws InterruptedException {
        return start(LocalServers::measured, installation, dataFolder, ports, restarts, progress);
    }

    private interface Choice {
        List<Service> services(Installation installation, Path data, ServerPorts ports) throws IOException;
    }

    private static LocalServers start(
            Choice choice,
            Installation installation,
            Path dataFolder,
            ServerPorts ports,
            RestartPolicy restarts,
            Progress progress)
            throws InterruptedException {
        DataFolder folder = DataFolder.take(dataFolder);
        PidFiles pids = new PidFiles(folder.path().resolve("run"));
        Supervisor supervisor = new Supervisor(pids, restarts, progress);
        LocalServers servers = new LocalServers(folder, supervisor, ports);
        try {
            pids.awaitLeftovers(LEFTOVERS_END_WITHIN);
            supervisor.start(choice.services(installation, folder.path(), ports));
            return servers;
        } catch (IOException unusable) {
            servers.close();
            throw new StartFailure("the data folder %s can't be written: %s".formatted(dataFolder, unusable), unusable);
        } catch (StartFailure | InterruptedException failed) {
            servers.close();
            throw failed;
        }
    }

    private static List<Service> all(Installation installation, Path data, ServerPorts ports) throws IOException {
        return withIndex(installation, data, ports, KafkaServer.FRUGAL, ElasticsearchServer.FRUGAL);
    }

    private static List<Service> ample(Installation installation, Path data, ServerPorts ports) throws IOException {
        return withIndex(installation, data, ports, KafkaServer.ORDINARY, ElasticsearchServer.ORDINARY);
    }

    private static List<Service> withIndex(
            Installation installation, Path data, ServerPorts ports, String broker, String index) throws IOException {
        PortCheck.requireFree("Elasticsearch", ports.elasticsearch());
        PortCheck.requireFree("Elasticsearch's transport", ports.elasticsearchTransport());
        List<Service> all = new ArrayList<>(log(installation, data, ports, broker));
        all.add(ElasticsearchServer.service(installation, data, ports, index));
        return all;
    }

    private static List<Service> measured(Installation installation, Path data, ServerPorts ports) throws IOException {
        return log(installation, data, ports, KafkaServer.ORDINARY);
    }

    private static List<Service> log(Installation installation, Path data, ServerPorts ports, String broker)
            throws IOException {
        PortCheck.requireFree("Kafka", ports.kafka());
        PortCheck.requireFree("Kafka's controller", ports.kafkaController());
        PortCheck.requireFree("the schema registry", ports.registry());
        PortCheck.requireFree("the schema registry's health", ports.registryManagement());
        return List.of(
                KafkaServer.service(installation, data, ports, broker),
                RegistryServer.service(installation, data, ports));
    }

    public ServerAddresses addresses() {
        return ports.addresses();
    }

    public Path dataFolder() {
        return folder.path();
    }

    /** Starts further services that end before the servers do. */
    public Supervisor supervisor() {
        return supervisor;
    }

    @Override
    public void close() {
        supervisor.close();
        folder.close();
    }
}
