package org.gongshi.local.instance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.local.processes.PortCheck;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.processes.Service;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.servers.Installation;
import org.gongshi.local.servers.ServerAddresses;

/**
 * One of the three applications as a process.
 *
 * @param name its module and its jar
 * @param management port of health and metrics; may be the same as {@code port}
 * @param heap for {@code -Xmx}
 * @param more what it finds in its environment beside what all do
 */
record Application(String name, int port, int management, String heap, Map<String, String> more) {
    /** The part that everybody reaches doesn't have what opens agencies' content. */
    private static final String PUBLIC = "search-api";

    static List<Application> all(AppPorts ports) {
        return List.of(
                new Application("stream-processors", ports.processors(), ports.processors(), "512m", Map.of()),
                new Application("ingest-gateway", ports.gateway(), ports.gatewayManagement(), "512m", Map.of()),
                new Application(
                        PUBLIC,
                        ports.search(),
                        ports.searchManagement(),
                        "384m",
                        Map.of(
                                "GONGSHI_GATEWAY_ADDRESS", ports.gatewayUrl(),
                                "GONGSHI_PUSH_ADDRESSES", Pushes.addresses(ports.receiver()))));
    }

    /** Asked before anything is started. */
    void requireJarAndPorts() {
        if (!Files.isRegularFile(jar())) {
            throw new StartFailure(
                    "%s is not built (%s is missing); run ./gongshi up, which builds it".formatted(name, jar()));
        }
        PortCheck.requireFree(name, port);
        if (management != port) {
            PortCheck.requireFree(name + "'s health", management);
        }
    }

    /** @param isAmple it isn't held small, and Java takes its time to compile it well */
    Service service(
            Installation installation, Path data, ServerAddresses servers, Credentials credentials, boolean isAmple)
            throws IOException {
        var frugal = List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        return new Service(
                name,
                Stream.of(
                                List.of(installation.jdk().resolve("bin/java").toString()),
                                isAmple ? List.of("-Xmx1g") : frugal,
                                List.of(
                                        "-XX:+ExitOnOutOfMemoryError",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-jar",
                                        jar().toString()))
                        .flatMap(List::stream)
                        .toList(),
                environment(data, servers, credentials),
                data.resolve("logs").resolve(name + ".log"),
                readiness(),
                Duration.ofSeconds(120),
                Duration.ofSeconds(25));
    }

    Readiness readiness() {
        return Readiness.http(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"));
    }

    private Path jar() {
        return Installation.root().resolve(name).resolve("target").resolve(name + ".jar");
    }

    private Map<String, String> environment(Path data, ServerAddresses servers, Credentials credentials)
            throws IOException {
        Path own = Files.createDirectories(data.resolve(name));
        Map<String, String> environment = new HashMap<>(Map.of(
                "GONGSHI_KAFKA", servers.bootstrapServers(),
                "GONGSHI_REGISTRY", servers.registryUrl(),
                "GONGSHI_ELASTICSEARCH", servers.elasticsearchUrl(),
                "GONGSHI_DATA_DIR", own.toString(),
                "GONGSHI_REPORT_SECRETS", data.resolve("report-secrets.json").toString(),
                "GONGSHI_SUPERVISORS", SupervisorFile.in(data).toString(),
                "GONGSHI_ADMIN_KEY_HASH", credentials.adminKeyHash(),
                "GONGSHI_RECEIVER_KEYS", credentials.receiverKeyHashes(),
                "GONGSHI_DEMO", "true"));
        if (name.equals(PUBLIC)) {
            environment.put("GONGSHI_PUSH_SECRETS", Pushes.secrets(credentials));
            // Whoever plays with the receiver of the demo doesn't wait for minutes.
            environment.put("GONGSHI_PUSH_LONGEST_PAUSE", "5s");
        } else {
            environment.put("GONGSHI_SECRETS", data.resolve("secrets.json").toString());
        }
        environment.putAll(more);
        environment.putAll(Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", Integer.toString(port),
                "LANG", "C.UTF-8",
                "HOME", own.toString(),
                "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin")));
        if (management != port) {
            environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
            environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        }
        return environment;
    }
}
