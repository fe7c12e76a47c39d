package org.gongshi.local.instance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.local.processes.PortCheck;
import org.gongshi.local.processes.Progress;
import org.gongshi.local.processes.Service;
import org.gongshi.local.processes.Supervisor.RestartPolicy;
import org.gongshi.local.receiver.DemoReceiver;
import org.gongshi.local.servers.Installation;
import org.gongshi.local.servers.LocalServers;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.local.servers.ServerPorts;
import org.gongshi.schemas.Provisioning;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;

/** Everything of one data folder, running: servers, then topics and schemas, then the applications, then the samples. */
final class Instance implements AutoCloseable {
    private final LocalServers servers;
    private final AppPorts ports;
    private final int portOffset;
    private @Nullable DemoReceiver receiver;

    private Instance(LocalServers servers, int portOffset) {
        this.servers = servers;
        this.ports = AppPorts.standard(portOffset);
        this.portOffset = portOffset;
    }

    static Instance start(Launch launch) throws IOException, InterruptedException {
        int portOffset = launch.portOffset();
        Progress console = (service, state) -> System.out.printf("  %-18s %s%n", service, state);
        System.out.println("starting in " + launch.data());
        Installation installation = Installation.find();
        List<Application> applications = Application.all(AppPorts.standard(portOffset));
        applications.forEach(Application::requireJarAndPorts);
        PortCheck.requireFree("receiver", AppPorts.standard(portOffset).receiver());
        LocalServers servers = servers(launch, installation, console);
        Instance instance = new Instance(servers, portOffset);
        try {
            instance.write(false);
            provision(servers.addresses());
            Credentials credentials = instance.secrets();
            instance.receiver = Pushes.receiver(instance.ports.receiver(), servers.dataFolder(), credentials);
            List<Service> services = new ArrayList<>();
            for (Application application : applications) {
                services.add(application.service(
                        installation, servers.dataFolder(), servers.addresses(), credentials, launch.isAmple()));
            }
            servers.supervisor().start(services);
            new FirstStart(servers.dataFolder(), instance.ports, console).run(credentials, launch.isEmpty());
            instance.write(true);
            return instance;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            instance.close();
            throw failed;
        }
    }

    private static LocalServers servers(Launch launch, Installation installation, Progress console)
            throws InterruptedException {
        var ports = ServerPorts.standard(launch.portOffset());
        return launch.isAmple()
                ? LocalServers.startAmple(installation, launch.data(), ports, RestartPolicy.ORDINARY, console)
                : LocalServers.start(installation, launch.data(), ports, RestartPolicy.ORDINARY, console);
    }

    private static void provision(ServerAddresses servers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            Provisioning.topics(admin, (short) 1);
        }
        Provisioning.schemas(URI.create(servers.registryUrl()));
    }

    private Credentials secrets() throws IOException {
        for (String name : List.of("secrets.json", "report-secrets.json")) {
            Path secret = servers.dataFolder().resolve(name);
            if (!Files.exists(secret)) {
                DeploymentSecret.create(secret);
            }
        }
        Credentials credentials = Credentials.readOrCreate(servers.dataFolder());
        SupervisorFile.write(servers.dataFolder(), credentials);
        return credentials;
    }

    private void write(boolean ready) throws IOException {
        new InstanceFile(ProcessHandle.current().pid(), portOffset, ready).write(servers.dataFolder());
    }

    void announce(Duration took) {
        System.out.printf(
                """
                ready in %d s
                  portal and search API   %s
                  gateway                 %s
                  schema registry         %s
                  Kafka                   %s
                  Elasticsearch           %s
                  receiver of the demo    %s
                  credentials             %s
                  logs                    %s
                """,
                took.toSeconds(),
                ports.portalUrl() + "/",
                ports.gatewayUrl() + "/",
                servers.addresses().registryUrl(),
                servers.addresses().bootstrapServers(),
                servers.addresses().elasticsearchUrl(),
                ports.receiverUrl() + "/",
                servers.dataFolder().resolve("credentials.json"),
                servers.dataFolder().resolve("logs"));
    }

    @Override
    public void close() {
        servers.close();
        if (receiver != null) {
            receiver.close();
        }
    }
}
