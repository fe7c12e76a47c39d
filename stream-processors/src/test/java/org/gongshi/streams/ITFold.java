package org.gongshi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptStep;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.gongshi.secrecy.DeploymentSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

/** The packaged application's whole context against the real Kafka and the real registry. */
@ExtendWith(RealServers.class)
final class ITFold {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Topic<? extends SpecificRecord>> OUTPUTS = List.of(
            Topics.PUBLICITY_DECISIONS,
            Topics.PUBLICITY_EDITIONS,
            Topics.RECEIPTS,
            Topics.CLEARANCES,
            Topics.CREDIT_DELIVERIES,
            Topics.COMPLIANCE_CARDS,
            Topics.COMPLIANCE_INDICATORS,
            Objects.requireNonNull(Topics.CREDIT.get("credit-china")));

    @TempDir
    Path folder;

    private final ExchangeRecords records =
            new ExchangeRecords(new RegistryCatalogue(URI.create(RealServers.registryUrl())));

    @Test
    void foldsLivePassesUndecodableBytesAndReplaysToTheSameBytes() throws Exception {
        var secrets = folder.resolve("secrets.json");
        var secret = DeploymentSecret.create(secrets);
        var decisions = IntStream.range(0, 20).mapToObj(ITFold::decision).toList();

        try (var live = start(1, secrets)) {
            awaitReadiness(live);
            send(Samples.AGENCY, "no record at all".getBytes(StandardCharsets.UTF_8));
            for (var decision : decisions) {
                send(Samples.AGENCY, sealedWith(secret, decision));
                send(
                        Samples.AGENCY,
                        sealedWith(
                                secret,
                                decision.correcting(CorrectionType.PRIVACY).facts("改正")));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(published(decisions)).hasSize(decisions.size()));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(deadLetters()).isNotEmpty());
            assertThat(published(decisions)).allSatisfy(decision -> {
                assertThat(decision.getEdition()).isEqualTo(2);
                assertThat(decision.getFacts()).hasValue("改正");
            });
            assertThat(deadLetters()).extracting(DeadLetter::getCode).containsOnly("UNDECODABLE");
            assertThatASupervisorEndsTheHoldOf(
                    decision(0)
                            .content(with -> with.setDocumentNumber("示交罚〔2026〕2000号"))
                            .major(),
                    secret);
            await().atMost(PATIENCE).until(this::isTheMissingReviewSummedUp);
        }

        createTopics(2);
        try (var replay = start(2, secrets)) {
            awaitReadiness(replay);
            for (var topic : OUTPUTS) {
                var expected = latest(topic, 1);
                assertThat(expected.isEmpty()).isEqualTo(topic.equals(Topics.CLEARANCES));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(latest(topic, 2)).isEqualTo(expected));
            }
        }
    }

    /** On the supervisors' topic, from where the relay brings it into the agency's order. */
    private void assertThatASupervisorEndsTheHoldOf(SampleDecision held, DeploymentSecret secret) throws Exception {
        send(Samples.AGENCY, sealedWith(secret, held));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(steps(held)).containsExactly("HELD_FOR_REVIEW"));
        var action = SupervisionAction.newBuilder()
                .setAgency(Samples.AGENCY)
                .setAct(SupervisionAct.NO_REVIEW_CONFIRMED)
                .setActedAt(SampleDecision.at("2026-03-09T09:00"))
                .setAccount("county")
                .setDocumentNumber(held.event().getDocumentNumber())
                .build();
        send(Topics.SUPERVISION_ACTIONS, Samples.AGENCY, records.encode(action));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(steps(held)).containsExactly("HELD_FOR_REVIEW", "RELEASED_BY_SUPERVISOR"));
    }

    /** Sums are said a moment after the receipts; this one is the last to move. */
    private boolean isTheMissingReviewSummedUp() {
        return read(Topics.COMPLIANCE_INDICATORS, 1).stream()
                .filter(record -> record.value() != null)
                .map(record -> (ComplianceIndicator) records.decode(record.value()))
                .anyMatch(sum -> sum.getCounts().containsKey("review.MISSED"));
    }

    private List<String> steps(SampleDecision decision) {
        return read(Topics.RECEIPTS, 1).stream()
                .filter(record -> record.key().endsWith("/" + decision.receiptId()))
                .map(record -> (Receipt) records.decode(record.value()))
                .reduce((earlier, later) -> later)
                .map(receipt ->
                        receipt.getSteps().stream().map(ReceiptStep::getCode).toList())
                .orElse(List.of());
    }

    private static SampleDecision decision(int serial) {
        return Samples.penalty()
                .penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")))
                .content(with -> with.setDocumentNumber("示交罚〔2026〕" + (1000 + serial) + "号"));
    }

    private byte[] sealedWith(DeploymentSecret secret, SampleDecision decision) {
        SealedDecision content = decision.sealed();
        var sealed = secret.seal().close(decision.decisionId(), records.encode(content));
        var event = DecisionSubmitted.newBuilder(decision.event())
                .setSealKey(secret.seal().keyId())
                .setSealed(ByteBuffer.wrap(sealed))
                .build();
        return records.encode(event);
    }

    private ConfigurableApplicationContext start(int generation, Path secrets) {
        return SpringApplication.run(
                StreamProcessors.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--GONGSHI_KAFKA=" + RealServers.bootstrapServers(),
                "--GONGSHI_REGISTRY=" + RealServers.registryUrl(),
                "--GONGSHI_DATA_DIR=" + folder.resolve("data-" + generation),
                "--GONGSHI_SECRETS=" + secrets,
                "--GONGSHI_GENERATION=" + generation);
    }

    private static void awaitReadiness(ConfigurableApplicationContext application) {
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        var http = RestClient.create("http://127.0.0.1:" + port + "/actuator");
        assertThat(http.get().uri("/health/liveness").retrieve().body(String.class))
                .contains("UP");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> String.valueOf(
                                http.get().uri("/health/readiness").retrieve().body(String.class))
                        .contains("RUNNING"));
        assertThat(http.get().uri("/prometheus").retrieve().body(String.class)).contains("kafka_stream_");
    }

    private void send(String key, byte[] value) throws Exception {
        send(Topics.CASE_EVENTS, key, value);
    }

    private static void send(Topic<?> topic, String key, byte[] value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", RealServers.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        }
    }

    private List<PublicDecision> published(List<SampleDecision> decisions) {
        var latest = read(Topics.PUBLICITY_DECISIONS, 1);
        var shown = new TreeMap<String, PublicDecision>();
        latest.forEach(record -> shown.put(record.key(), (PublicDecision) records.decode(record.value())));
        return decisions.stream()
                .map(SampleDecision::decisionId)
                .filter(shown::containsKey)
                .map(shown::get)
                .filter(decision -> decision.getEdition() == 2)
                .toList();
    }

    private List<DeadLetter> deadLetters() {
        return read(Topics.DEAD_LETTERS, 1).stream()
                .map(record -> (DeadLetter) records.decode(record.value()))
                .toList();
    }

    private Map<String, String> latest(Topic<?> topic, int generation) {
        var latest = new TreeMap<String, String>();
        read(topic, generation).forEach(record -> latest.put(record.key(), hex(record.value())));
        return latest;
    }

    private static String hex(byte[] value) {
        return value == null ? "null" : HexFormat.of().formatHex(value);
    }

    /** All that is committed. */
    private static List<ConsumerRecord<String, byte[]>> read(Topic<?> topic, int generation) {
        var name = new Generation(generation).topic(topic);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", RealServers.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(name, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var read = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
            return read;
        }
    }

    private static void createTopics(int generation) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrapServers()))) {
            admin.createTopics(Topics.FOLDED.stream()
                            .map(topic -> new NewTopic(
                                    new Generation(generation).topic(topic), topic.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }
}
