package org.gongshi.bench.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.gongshi.bench.caselog.Penalties;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.servers.Log;
import org.gongshi.bench.servers.Measured;
import org.gongshi.local.gateway.GatewayClient;
import org.gongshi.local.gateway.GatewayClient.Answer;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.servers.Installation;
import org.gongshi.schemas.Topics;

/** Both programs as running processes: the packaged gateway with one agency registered, and the yardstick. */
final class Takers implements AutoCloseable {
    private static final String ADMIN_KEY = "operators-key-of-the-benchmark";
    private static final String FORWARDED = Topics.CASE_EVENTS.name() + ".forwarded";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Measured gatewayProcess;
    private final Measured forwarderProcess;
    private final Taker gateway;
    private final Taker forwarder;

    private Takers(Measured gatewayProcess, Measured forwarderProcess, Taker gateway, Taker forwarder) {
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
        int port = freePort();
        int management = freePort();
        Measured gateway = gateway(servers, port, management, flags);
        String url = "http://127.0.0.1:" + port;
        await(gateway, Readiness.http(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")));
        String key = register(new GatewayClient(url, ADMIN_KEY), penalties);
        int blind = freePort();
        Measured forwarder = forwarder(servers, blind, penalties.agency());
        await(forwarder, Readiness.port(blind));
        return new Takers(
                gateway,
                forwarder,
                new Taker(
                        URI.create(url + "/v1/decisions"),
                        URI.create(url + "/v1/batches?type=decisions"),
                        key,
                        Topics.CASE_EVENTS.name(),
                        partitions),
                new Taker(
                        URI.create("http://127.0.0.1:" + blind + "/single"),
                        URI.create("http://127.0.0.1:" + blind + "/batch"),
                        "none",
                        FORWARDED,
                        partitions));
    }

    private static Measured gateway(BenchServers servers, int port, int management, List<String> flags)
            throws IOException, InterruptedException {
        Path jar = Installation.root().resolve("ingest-gateway/target/ingest-gateway.jar");
        return Measured.start(
                servers,
                "ingest-gateway",
                flags,
                List.of("-jar", jar.toString()),
                Map.of(
                        "GONGSHI_KAFKA", servers.kafka(),
                        "GONGSHI_REGISTRY", servers.registry().toString(),
                        "GONGSHI_SECRETS", servers.secretFile().toString(),
                        "GONGSHI_REPORT_SECRETS", servers.secretFile().toString(),
                        "GONGSHI_ADMIN_KEY_HASH", sha256(ADMIN_KEY),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SERVER_PORT", Integer.toString(port),
                        "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1",
                        "MANAGEMENT_SERVER_PORT", Integer.toString(management)));
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

    private static void await(Measured process, Readiness readiness) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!readiness.answers()) {
            process.requireAlive();
            if (System.nanoTime() > until) {
                throw process.failure("was not ready in time");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private static String register(GatewayClient operator, Penalties penalties) throws InterruptedException {
        require(operator.put(
                "/v1/registers/agencies/" + penalties.agency(),
                Map.of(
                        "validFrom",
                        "2020-01-01",
                        "name",
                        penalties.agencyName(),
                        "region",
                        penalties.region(),
                        "sector",
                        "market-regulation")));
        Answer made = operator.post("/v1/admin/keys", Map.of("agency", penalties.agency()));
        require(made);
        return made.body().path("key").asString("");
    }

    private static void require(Answer answer) {
        if (!answer.isSuccess()) {
            throw new StartFailure("the gateway refused the benchmark's agency: " + answer.problem());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return held.getLocalPort();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void close() {
        forwarderProcess.close();
        gatewayProcess.close();
    }
}
