package org.gongshi.bench.search;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.servers.Measured;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.servers.Installation;

/** The packaged search API as a process. */
public final class SearchServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The facets of the page, so that the API has as much to count. */
    private static final String FACETS = "&facets=kind,year,region,agency,penaltyType";

    private final Measured process;
    private final String address;
    private final URI management;

    private SearchServer(Measured process, String address, URI management) {
        this.process = process;
        this.address = address;
        this.management = management;
    }

    /** Returns when it is ready to answer. */
    public static SearchServer start(BenchServers servers, String name, URI engine)
            throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        Measured process = Measured.start(
                servers,
                name,
                List.of(),
                List.of(
                        "-jar",
                        Installation.root()
                                .resolve("search-api/target/search-api.jar")
                                .toString()),
                Map.of(
                        "GONGSHI_KAFKA", servers.kafka(),
                        "GONGSHI_REGISTRY", servers.registry().toString(),
                        "GONGSHI_ELASTICSEARCH", engine.toString(),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SERVER_PORT", Integer.toString(port),
                        "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1",
                        "MANAGEMENT_SERVER_PORT", Integer.toString(management)));
        URI operators = URI.create("http://127.0.0.1:" + management);
        Readiness ready = Readiness.http(operators.resolve("/actuator/health/readiness"));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.answers()) {
            process.requireAlive();
            if (System.nanoTime() > until) {
                throw process.failure("was not ready in time");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        return new SearchServer(process, "http://127.0.0.1:" + port, operators);
    }

    /** Where operators ask. */
    JsonSite management() {
        return new JsonSite(management);
    }

    /** The decision with this document number, if it can be found. */
    public URI numbered(String documentNumber) {
        return URI.create(
                address + "/api/v1/decisions?size=1&q=" + URLEncoder.encode(documentNumber, StandardCharsets.UTF_8));
    }

    /** With the three facets of the naive design. */
    Asked asNaive(String question) {
        return asked("/api/v1/decisions", question, "&facets=kind,agency,year");
    }

    Asked api(String question) {
        return asked("/api/v1/decisions", question, FACETS);
    }

    Asked page(String question) {
        return asked("/search", question, "");
    }

    private Asked asked(String path, String question, String more) {
        String q = URLEncoder.encode(question, StandardCharsets.UTF_8);
        return new Asked(URI.create(address + path + "?from=2025-04-01&q=" + q + more), null, null);
    }

    private static int freePort() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return held.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
