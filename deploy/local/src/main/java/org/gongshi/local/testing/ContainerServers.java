package org.gongshi.local.testing;

import java.time.Duration;
import java.util.stream.Stream;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.local.servers.Versions;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** The official images; Testcontainers removes them when this process has ended. */
final class ContainerServers {
    private static final int REGISTRY_PORT = 8080;
    private static final int ELASTICSEARCH_PORT = 9200;

    private ContainerServers() {}

    // They live until the test run ends, so nothing closes them here.
    @SuppressWarnings("resource")
    static ServerAddresses start() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka:" + Versions.KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        GenericContainer<?> registry = new GenericContainer<>("apicurio/apicurio-registry:" + Versions.REGISTRY)
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT))
                .withStartupTimeout(Duration.ofMinutes(2));
        GenericContainer<?> elasticsearch = new GenericContainer<>(
                        "docker.elastic.co/elasticsearch/elasticsearch:" + Versions.ELASTICSEARCH)
                .withExposedPorts(ELASTICSEARCH_PORT)
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("action.auto_create_index", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .waitingFor(Wait.forHttp("/_cluster/health").forPort(ELASTICSEARCH_PORT))
                .withStartupTimeout(Duration.ofMinutes(3));
        Startables.deepStart(Stream.of(kafka, registry, elasticsearch)).join();
        return new ServerAddresses(
                kafka.getBootstrapServers(),
                address(registry, REGISTRY_PORT) + "/apis/ccompat/v7",
                address(elasticsearch, ELASTICSEARCH_PORT));
    }

    private static String address(GenericContainer<?> container, int port) {
        return "http://" + container.getHost() + ":" + container.getMappedPort(port);
    }
}
