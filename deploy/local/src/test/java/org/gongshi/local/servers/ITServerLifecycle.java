package org.gongshi.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongshi.local.processes.Progress;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.processes.Supervisor.RestartPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ITServerLifecycle {
    private static final TopicPartition NOTES = new TopicPartition("notes", 0);

    @TempDir
    private Path folder;

    private LocalServers start(ServerPorts ports) throws InterruptedException {
        return LocalServers.start(Installation.find(), folder, ports, RestartPolicy.NEVER, Progress.SILENT);
    }

    @Test
    void aKilledLauncherLeavesNoProcess() throws Exception {
        Process launcher = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dgongshi.root=" + Installation.root(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StartedServers.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = launcher.inputReader(UTF_8);
        assertThat(said.readLine()).startsWith("ready");
        List<ProcessHandle> started = launcher.descendants().toList();
        assertThat(started).hasSizeGreaterThanOrEqualTo(4);

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(started).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aRestartOnTheSameFolderKeepsSubjectsAndRecords() throws Exception {
        try (LocalServers servers = start(ServerPorts.free())) {
            register(servers.addresses());
            write(servers.addresses());
        }
        try (LocalServers servers = start(ServerPorts.free())) {
            assertThat(subjects(servers.addresses())).contains("org.example.Note");
            assertThat(read(servers.addresses())).isEqualTo("kept");
        }
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerPorts free = ServerPorts.free();
            ServerPorts ports = new ServerPorts(
                    free.kafka(),
                    free.kafkaController(),
                    free.registry(),
                    free.registryManagement(),
                    taken.getLocalPort(),
                    free.elasticsearchTransport());
            assertThatThrownBy(() -> start(ports))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Elasticsearch needs port " + taken.getLocalPort());
        }
    }

    private static void register(ServerAddresses servers) throws Exception {
        String schema = "{\"schema\": \"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Note\\\",\\\"fields\\\":[]}\"}";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(servers.registryUrl() + "/subjects/org.example.Note/versions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(schema))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static String subjects(ServerAddresses servers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(servers.registryUrl() + "/subjects"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static void write(ServerAddresses servers) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers.bootstrapServers());
        try (Admin admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(NOTES.topic(), 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>(NOTES.topic(), "kept")).get();
        }
    }

    private static String read(ServerAddresses servers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(NOTES));
            consumer.seekToBeginning(List.of(NOTES));
            ConsumerRecord<String, String> first = await().atMost(Duration.ofSeconds(20))
                    .until(() -> consumer.poll(Duration.ofMillis(200)), records -> !records.isEmpty())
                    .iterator()
                    .next();
            return Objects.requireNonNull(first.value());
        }
    }
}
