package org.gongshi.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.processes.Service;

/** One node. It refuses to run as root, so root lends it another user and the folders that user may enter. */
final class ElasticsearchServer {
    /** Little memory and quick to start: for everyday use beside the other servers, and for tests. */
    static final String FRUGAL = """
            -Xms256m
            -Xmx512m
            -XX:+UseSerialGC
            -XX:TieredStopAtLevel=1""";

    /** As a node of its own runs: with Java's ordinary compiler, a larger heap and what Lucene uses of the processor. */
    static final String ORDINARY = """
            -Xms1g
            -Xmx1g
            -XX:+UseG1GC
            --add-modules=jdk.incubator.vector""";

    private ElasticsearchServer() {}

    /** @param jvm flags of its Java, a line each */
    static Service service(Installation installation, Path data, ServerPorts ports, String jvm) throws IOException {
        ServerUser user = ServerUser.choose();
        Path program = user.readable(installation.elasticsearch());
        Path jdk = user.readable(installation.jdk());
        Path home = user.writable(Files.createDirectories(data.resolve("elasticsearch")));
        Path config = Files.createDirectories(home.resolve("config"));
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        Files.writeString(config.resolve("elasticsearch.yml"), settings(home, ports), UTF_8);
        Files.writeString(config.resolve("jvm.options"), jvm(home, jvm), UTF_8);
        Files.writeString(config.resolve("log4j2.properties"), ConsoleLogging.LOG4J2, UTF_8);
        user.own(home);
        List<String> command = new ArrayList<>(user.prefix());
        command.add(program.resolve("bin/elasticsearch").toString());
        return new Service(
                "elasticsearch",
                command,
                Environments.plain(
                        "HOME", home.toString(),
                        "ES_JAVA_HOME", jdk.toString(),
                        "ES_PATH_CONF", config.toString(),
                        "ES_TMPDIR", temporary.toString(),
                        "CLI_JAVA_OPTS", "-Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
                data.resolve("logs/elasticsearch.log"),
                Readiness.http(URI.create(ports.addresses().elasticsearchUrl() + "/_cluster/health")),
                Duration.ofSeconds(120),
                Duration.ofSeconds(20));
    }

    private static String settings(Path home, ServerPorts ports) {
        return """
                cluster.name: gongshi-local
                node.name: local
                path.data: %s
                path.logs: %s
                http.host: 127.0.0.1
                http.port: %d
                transport.host: 127.0.0.1
                transport.port: %d
                discovery.type: single-node
                # Loopback only; a deployment beyond one machine has its own cluster with its own accounts.
                xpack.security.enabled: false
                # An index exists because search-api made it with its mapping, never because somebody wrote to a name.
                action.auto_create_index: false
                # One node has nowhere to move a shard to; a full disk is refused at start instead.
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        quoted(home.resolve("data")),
                        quoted(home.resolve("logs")),
                        ports.elasticsearch(),
                        ports.elasticsearchTransport());
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private static String jvm(Path home, String flags) {
        return """
                %s
                -XX:+ExitOnOutOfMemoryError
                -XX:ErrorFile=%s/hs_err_%%p.log
                -Djava.io.tmpdir=${ES_TMPDIR}
                """.formatted(flags, home);
    }
}
