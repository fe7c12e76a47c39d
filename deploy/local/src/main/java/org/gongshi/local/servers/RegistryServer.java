package org.gongshi.local.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.processes.Service;

/** Apicurio Registry, which speaks Confluent's API, with its schemas in a file. */
final class RegistryServer {
    private RegistryServer() {}

    static Service service(Installation installation, Path data, ServerPorts ports) throws IOException {
        Path home = Files.createDirectories(data.resolve("registry"));
        return new Service(
                "registry",
                List.of(
                        installation.java(),
                        "-Xms64m",
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        // In memory by default: a restart would renumber the schema ids that records carry.
                        "-Dapicurio.datasource.url=jdbc:h2:file:" + home.resolve("schemas") + ";DB_CLOSE_ON_EXIT=FALSE",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + ports.registry(),
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + ports.registryManagement(),
                        "-Dquarkus.http.access-log.enabled=false",
                        "-jar",
                        installation.registry().resolve("quarkus-run.jar").toString()),
                Environments.plain("HOME", home.toString()),
                data.resolve("logs/registry.log"),
                Readiness.http(URI.create(ports.addresses().registryUrl() + "/subjects")),
                Duration.ofSeconds(120),
                Duration.ofSeconds(15));
    }
}
