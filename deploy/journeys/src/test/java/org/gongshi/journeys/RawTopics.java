package org.gongshi.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Topics as bytes, as anyone sees them who has no schema and no key. */
final class RawTopics {
    private final String kafka;

    RawTopics(Deployment gongshi) {
        this.kafka = gongshi.kafka();
    }

    /** All that stands in keys, headers and values of each topic, what was never committed too. */
    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        for (var topic : Topics.ALL) {
            var text = new StringBuilder();
            read(topic, item -> {
                text.append(asText(item.key()))
                        .append('\n')
                        .append(asText(item.value()))
                        .append('\n');
                item.headers()
                        .forEach(header -> text.append(asText(header.value())).append('\n'));
            });
            texts.put(topic.name(), text.toString());
        }
        return texts;
    }

    /** The last value of a key. */
    byte[] latest(Topic<?> topic, String key) {
        var last = new byte[1][];
        read(topic, item -> {
            if (key.equals(asText(item.key()))) {
                last[0] = item.value();
            }
        });
        return last[0];
    }

    /** Sends the last event of the agency again, its first byte spoilt, so that nobody can read it. */
    void spoilTheLastEventOf(String agency) throws Exception {
        var last = new byte[1][];
        read(Topics.CASE_EVENTS, item -> {
            if (agency.equals(asText(item.key())) && item.value() != null && item.value()[0] == 0) {
                last[0] = item.value();
            }
        });
        last[0][0] = 9;
        var settings = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.CASE_EVENTS.name(), agency.getBytes(StandardCharsets.UTF_8), last[0]))
                    .get();
        }
    }

    private void read(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = Map.copyOf(consumer.endOffsets(partitions));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }

    private static String asText(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
