package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.Test;

/** Confluent's own registry client, with nothing of ours, reads a record of each topic. */
@OnTheWholeProduct
final class ITConfluentClientReadsEveryTopic {
    @Test
    void everyTopicIsReadByConfluentsClient(Deployment gongshi) throws Exception {
        causeARejection(gongshi);
        causeATombstone(gongshi);
        sendUndecodableBytes(gongshi);
        try (var registry = new CachedSchemaRegistryClient(gongshi.registry().toString(), 100);
                var consumer = consumer(gongshi)) {
            consumer.subscribe(Topics.ALL.stream().map(Topic::name).toList());
            var read = new HashMap<String, Set<String>>();

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                for (var item : consumer.poll(Duration.ofMillis(200))) {
                    if (item.value() != null && item.value()[0] == 0) {
                        read.computeIfAbsent(item.topic(), topic -> new HashSet<>())
                                .add(decoded(registry, item.value()).getSchema().getFullName());
                    }
                }
                assertThat(read).isEqualTo(promised());
            });
        }
    }

    private static Map<String, Set<String>> promised() {
        return Topics.ALL.stream()
                .collect(Collectors.toMap(
                        Topic::name,
                        topic -> topic.values().stream().map(Class::getName).collect(Collectors.toSet())));
    }

    private static GenericRecord decoded(CachedSchemaRegistryClient registry, byte[] bytes) throws Exception {
        var id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        var schema = ((AvroSchema) registry.getSchemaById(id)).rawSchema();
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
    }

    private static void causeARejection(Deployment gongshi) throws Exception {
        var answer = gongshi.post(
                "/v1/batches?type=decisions",
                gongshi.anAgency().key(),
                "application/x-ndjson",
                "{\"kind\":\"NONE\"}\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    private static void causeATombstone(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var serial = Decisions.serial();
        gongshi.submit(agency, Decisions.fine(agency, serial, "示例市旅程癸食品有限公司"));
        var answer = gongshi.withdraw(agency, Decisions.withdrawal(agency, serial, "REVOKED"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    /** The dead letters need something that can't be read; the stream goes on behind it, as every later test shows. */
    private static void sendUndecodableBytes(Deployment gongshi) throws Exception {
        var settings = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, gongshi.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var bytes = "这不是一条记录".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(
                            Topics.CASE_EVENTS.name(), gongshi.anAgency().creditCode(), bytes))
                    .get();
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(Deployment gongshi) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, gongshi.kafka(),
                ConsumerConfig.GROUP_ID_CONFIG, "independent-reader",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
