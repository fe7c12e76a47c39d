package org.gongshi.local.instance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.gongshi.local.processes.DataFolder;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.servers.ServerPorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code gongshi status}. */
@Command(
        name = "status",
        description =
                "What runs, how fresh the public search is, and how far readers are behind. Exit 0 if all is ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Override
    public Integer call() throws InterruptedException {
        Path data = instance.dataDir();
        OptionalLong holder = DataFolder.holder(data);
        System.out.println(
                holder.isPresent()
                        ? "running in " + data + " (process " + holder.getAsLong() + ")"
                        : "no instance is running in " + data);
        boolean all = services();
        freshness();
        lag();
        return all && holder.isPresent() ? 0 : 1;
    }

    private boolean services() throws InterruptedException {
        ServerPorts servers = ServerPorts.standard(instance.portOffset());
        boolean all = show("kafka", servers.kafka(), Readiness.port(servers.kafka()));
        all &= show(
                "registry",
                servers.registry(),
                Readiness.http(URI.create(servers.addresses().registryUrl() + "/subjects")));
        all &= show(
                "elasticsearch",
                servers.elasticsearch(),
                Readiness.http(URI.create(servers.addresses().elasticsearchUrl() + "/_cluster/health")));
        for (Application application : Application.all(instance.ports())) {
            all &= show(application.name(), application.port(), application.readiness());
        }
        return all;
    }

    private static boolean show(String name, int port, Readiness readiness) throws InterruptedException {
        boolean ready = readiness.answers();
        System.out.printf("  %-18s %-10s port %d%n", name, ready ? "ready" : "NOT READY", port);
        return ready;
    }

    private void freshness() throws InterruptedException {
        try {
            JsonNode answer = PublicSearch.newest(instance.ports());
            JsonNode freshness = answer.path("freshness");
            System.out.printf(
                    "freshness: complete up to %s, last submission %s; %d decisions are public%n",
                    freshness.path("completeUpTo").asString("unknown"),
                    freshness.path("lastSubmission").asString("unknown"),
                    answer.path("total").path("value").asLong(0));
        } catch (IOException noAnswer) {
            System.out.println("freshness: unknown, the search doesn't answer");
        }
    }

    private void lag() throws InterruptedException {
        ConsumerLag.of(ServerPorts.standard(instance.portOffset()).addresses().bootstrapServers())
                .forEach((group, records) -> System.out.printf("lag: %-32s %d records%n", group, records));
    }
}
