package org.gongshi.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongshi.local.processes.Readiness;
import org.gongshi.local.processes.Service;

/** One node that is broker and controller (KRaft), formatted on its first start. */
final class KafkaServer {
    /** Any fixed id will do: a cluster of one meets no other. */
    private static final String CLUSTER_ID = "Z29uZ3NoaS1sb2NhbC0wMQ";

    /** The format is part of the same process group, so that a killed launcher leaves neither behind. */
    private static final String FORMAT_ONCE_THEN_RUN =
            "[ -f \"$1/meta.properties\" ] || \"$2\" $3 -cp \"$4\" kafka.tools.StorageTool format -t \"$5\" -c \"$6\" || exit 1\n"
                    + "exec \"$2\" $3 -cp \"$4\" kafka.Kafka \"$6\"";

    /** Little memory and quick to start: for everyday use beside the other servers, and for tests. */
    static final String FRUGAL = "-Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    /** As a broker of its own runs: with Java's ordinary compiler and the heap that Kafka's own script asks for. */
    static final String ORDINARY = "-Xms1g -Xmx1g -XX:+UseG1GC";

    private KafkaServer() {}

    /** @param jvm flags of its Java */
    static Service service(Installation installation, Path data, ServerPorts ports, String jvm) throws IOException {
        Path home = Files.createDirectories(data.resolve("kafka"));
        Path log = home.resolve("log");
        Path settings = home.resolve("server.properties");
        Path logging = home.resolve("log4j2.properties");
        Files.writeString(settings, settings(log, ports), UTF_8);
        Files.writeString(logging, ConsoleLogging.LOG4J2, UTF_8);
        List<String> command = List.of(
                "sh",
                "-c",
                FORMAT_ONCE_THEN_RUN,
                "kafka",
                log.toString(),
                installation.java(),
                jvm + " -XX:+ExitOnOutOfMemoryError",
                installation.kafka().resolve("*").toString(),
                CLUSTER_ID,
                settings.toString());
        return new Service(
                "kafka",
                command,
                Environments.plain("JDK_JAVA_OPTIONS", "-Dlog4j2.configurationFile=" + logging.toUri()),
                data.resolve("logs/kafka.log"),
                Readiness.port(ports.kafka()),
                Duration.ofSeconds(90),
                Duration.ofSeconds(20));
    }

    private static String settings(Path log, ServerPorts ports) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                # The default of 128 MiB doesn't fit beside the rest in a heap of this size.
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(
                        ports.kafka(), ports.kafkaController(), log.toString().replace("\\", "\\\\"));
    }
}
