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
import org.gongshi.bench.caselog.Penalties;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.servers.Measured;
import org.gongshi.local.gateway.GatewayClient;
import org.gongshi.local.gateway.GatewayClient.Answer;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.servers.Installation;

/** The packaged gateway as a process, with the penalties' agency registered. */
public final class GatewayServer implements AutoCloseable {
    private static final String ADMIN_KEY = "operators-key-of-the-benchmark";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Measured process;
    private final String url;
    private final String key;

    private GatewayServer(Measured process, String url, String key) {
        this.process = process;
        this.url = url;
        this.key = key;
    }

    /**
     * Returns when it is ready to take decisions.
     *
     * @param flags further flags of the JVM
     */
    public static GatewayServer start(BenchServers servers, Penalties penalties, List<String> flags)
            throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        Measured process = process(servers, port, management, flags);
        await(process, Readiness.http(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")));
        String url = "http://127.0.0.1:" + port;
        return new GatewayServer(process, url, register(new GatewayClient(url, ADMIN_KEY), penalties));
    }

    /** Where one decision is sent. */
    public URI single() {
        return URI.create(url + "/v1/decisions");
    }

    URI batch() {
        return URI.create(url + "/v1/batches?type=decisions");
    }

    /** The agency's key. */
    public String key() {
        return key;
    }

    private static Measured process(BenchServers servers, int port, int management, List<String> flags)
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

    static void await(Measured process, Readiness readiness) throws IOException, InterruptedException {
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

    static int freePort() throws IOException {
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
        process.close();
    }
}
