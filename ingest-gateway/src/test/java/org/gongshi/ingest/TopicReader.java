package org.gongshi.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.ExchangeDeserializer;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topic;

/** What a topic says. */
final class TopicReader {
    private TopicReader() {}

    /** The value of the key, once it is such a one. */
    static <V extends SpecificRecord> V await(Topic<V> topic, String key, Predicate<V> such) {
        var latest = new TreeMap<String, V>();
        return read(
                topic,
                consumer -> Awaitility.await()
                        .atMost(Duration.ofSeconds(90))
                        .until(
                                () -> {
                                    consumer.poll(Duration.ofMillis(200))
                                            .forEach(each -> latest.put(each.key(), each.value()));
                                    return latest.get(key);
                                },
                                value -> value != null && such.test(value)));
    }

    /** All there is by now, each partition in its order. */
    static <V extends SpecificRecord> List<V> all(Topic<V> topic) {
        return read(topic, consumer -> {
            var all = new ArrayList<V>();
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> all.add(each.value()));
            }
            return all;
        });
    }

    private static <V extends SpecificRecord, R> R read(Topic<V> topic, Function<KafkaConsumer<String, V>, R> reader) {
        try (var catalogue = new RegistryCatalogue(URI.create(RealServers.registryUrl()));
                var consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                RealServers.bootstrapServers(),
                                "auto.offset.reset",
                                "earliest",
                                "max.poll.records",
                                10_000),
                        new StringDeserializer(),
                        new ExchangeDeserializer<V>(new ExchangeRecords(catalogue)))) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return reader.apply(consumer);
        }
    }
}
