package org.gongshi.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.gongshi.bench.caselog.Penalties;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.servers.Log;
import org.gongshi.bench.servers.Measured;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.servers.Installation;
import org.gongshi.schemas.Topics;

/** Both programs as running processes: the packaged gateway with one agency registered, and the yardstick. */
final class Takers implements AutoCloseable {
    private static final String FORWARDED = Topics.CASE_EVENTS.name() + ".forwarded";

    private final GatewayServer gatewayProcess;
    private final Measured forwarderProcess;
    private final Taker gateway;
    private final Taker forwarder;

    private Takers(GatewayServer gatewayProcess, Measured forwarderProcess, Taker gateway, Taker forwarder) {
        this.gatewayProcess = gatewayProcess;
        this.forwarderProcess = forwarderProcess;
        this.gateway = gateway;
        this.forwarder = forwarder;
    }

    Taker gateway() {
        return gateway;
    }

    Taker forwarder() {
        return forwarder;
    }

    static Takers start(BenchServers servers, Admin admin, Penalties penalties, List<String> flags)
            throws IOException, InterruptedException {
        int partitions = Topics.CASE_EVENTS.partitions();
        Log.ask(() -> admin.createTopics(List.of(new NewTopic(FORWARDED, partitions, (short) 1)))
                .all()
                .get());
        GatewayServer gateway = GatewayServer.start(servers, penalties, flags);
        int blind = GatewayServer.freePort();
        Measured forwarder = forwarder(servers, blind, penalties.agency());
        GatewayServer.await(forwarder, Readiness.port(blind));
        return new Takers(
                gateway,
                forwarder,
                new Taker(gateway.single(), gateway.batch(), gateway.key(), Topics.CASE_EVENTS.name(), partitions),
                new Taker(
                        URI.create("http://127.0.0.1:" + blind + "/single"),
                        URI.create("http://127.0.0.1:" + blind + "/batch"),
                        "none",
                        FORWARDED,
                        partitions));
    }

    private static Measured forwarder(BenchServers servers, int port, String key)
            throws IOException, InterruptedException {
        Path target = Installation.root().resolve("deploy/bench/target");
        return Measured.start(
                servers,
                "forwarder",
                List.of(),
                List.of(
                        "-cp",
                        target.resolve("bench.jar") + ":" + target.resolve("lib/*"),
                        Forwarder.class.getName(),
                        Integer.toString(port),
                        FORWARDED,
                        key),
                Map.of("GONGSHI_KAFKA", servers.kafka()));
    }

    @Override
    public void close() {
        forwarderProcess.close();
        gatewayProcess.close();
    }
}
