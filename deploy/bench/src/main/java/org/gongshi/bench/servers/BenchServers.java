package org.gongshi.bench.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.local.processes.Progress;
import org.gongshi.local.processes.Supervisor.RestartPolicy;
import org.gongshi.local.servers.Installation;
import org.gongshi.local.servers.LocalServers;
import org.gongshi.local.servers.ServerPorts;
import org.gongshi.schemas.Provisioning;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;

/** A real Kafka and registry on free ports, with all topics and schemas and a secret, in a temporary folder. */
public final class BenchServers implements AutoCloseable {
    private final TemporaryFolder folder;
    private final Installation installation;
    private final LocalServers servers;
    private final DeploymentSecret secret;
    private final @Nullable Path recordings;

    private BenchServers(
            TemporaryFolder folder,
            Installation installation,
            LocalServers servers,
            DeploymentSecret secret,
            @Nullable Path recordings) {
        this.recordings = recordings;
        this.folder = folder;
        this.installation = installation;
        this.servers = servers;
        this.secret = secret;
    }

    /**
     * Returns when both answer.
     *
     * @param recordings folder for a flight recording of every program that is measured; null for none
     */
    public static BenchServers start(@Nullable Path recordings) throws IOException, InterruptedException {
        return start(LocalServers::startToMeasure, recordings);
    }

    /** The same with an Elasticsearch. */
    public static BenchServers startWithIndex(@Nullable Path recordings) throws IOException, InterruptedException {
        return start(LocalServers::startAmple, recordings);
    }

    private interface Start {
        LocalServers start(
                Installation installation, Path data, ServerPorts ports, RestartPolicy restarts, Progress progress)
                throws InterruptedException;
    }

    private static BenchServers start(Start start, @Nullable Path recordings) throws IOException, InterruptedException {
        Installation installation = Installation.find();
        TemporaryFolder folder = TemporaryFolder.create();
        try {
            LocalServers servers =
                    start.start(installation, folder.path(), ServerPorts.free(), RestartPolicy.NEVER, Progress.SILENT);
            DeploymentSecret secret = DeploymentSecret.create(folder.path().resolve("secrets.json"));
            BenchServers all = new BenchServers(folder, installation, servers, secret, recordings);
            all.provision();
            return all;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    private void provision() throws InterruptedException {
        try (Admin admin = admin()) {
            Provisioning.topics(admin, (short) 1);
        }
        Provisioning.schemas(registry());
    }

    /** A client of its own for the caller to close. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka()));
    }

    /** Kafka, {@code host:port}. */
    public String kafka() {
        return servers.addresses().bootstrapServers();
    }

    /** Base address of the registry. */
    public URI registry() {
        return URI.create(servers.addresses().registryUrl());
    }

    /** Base address of Elasticsearch, of servers started with it. */
    public URI elasticsearch() {
        return URI.create(servers.addresses().elasticsearchUrl());
    }

    /** What this deployment seals with. */
    public DeploymentSecret secret() {
        return secret;
    }

    /** A new folder for one process. */
    public Path folderFor(String name) throws IOException {
        return Files.createDirectories(folder.path().resolve(name));
    }

    /** File of the secret, for the processes. */
    public Path secretFile() {
        return folder.path().resolve("secrets.json");
    }

    /** Folder where processes beside the servers are noted, so that the folder outlives them. */
    Path processesFolder() {
        return folder.processesFolder();
    }

    /** Flags that record the flight of a program; none if nobody wants it. */
    List<String> recording(String program) {
        return recordings == null
                ? List.of()
                : List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                        + recordings.resolve(program + ".jfr"));
    }

    String java() {
        return installation.jdk().resolve("bin/java").toString();
    }

    @Override
    public void close() {
        servers.close();
        folder.close();
    }
}
