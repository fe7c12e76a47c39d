package org.gongshi.bench.fold;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gongshi.bench.servers.Log;

/**
 * How many bytes an application's stores hold, read from their changelogs, which carry the very keys and values: the
 * latest value of each key, in Confluent's wire format.
 */
final class StateSize {
    private static final String CHANGELOG = "-changelog";
    private static final Duration POLL = Duration.ofSeconds(1);

    private StateSize() {}

    /** Bytes of keys and values by store. */
    static SortedMap<String, Long> of(String kafka, Admin admin, String applicationId) throws InterruptedException {
        List<String> changelogs = Log.topics(admin).stream()
                .filter(topic -> topic.startsWith(applicationId + "-") && topic.endsWith(CHANGELOG))
                .toList();
        SortedMap<String, Long> bytes = new TreeMap<>();
        for (String changelog : changelogs) {
            String store = changelog.substring(applicationId.length() + 1, changelog.length() - CHANGELOG.length());
            bytes.put(store, bytes(kafka, changelog));
        }
        return bytes;
    }

    private static long bytes(String kafka, String changelog) {
        Map<String, Long> latest = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(changelog).stream()
                    .map(partition -> new TopicPartition(changelog, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> keep(latest, record));
            }
        }
        return latest.values().stream().mapToLong(size -> size).sum();
    }

    /** A key may stand in several partitions, such as the last day of each. */
    private static void keep(Map<String, Long> latest, ConsumerRecord<String, byte[]> record) {
        String name = record.partition() + "/" + record.key();
        if (record.value() == null) {
            latest.remove(name);
        } else {
            latest.put(name, (long) record.serializedKeySize() + record.serializedValueSize());
        }
    }

    static String text(SortedMap<String, Long> bytes, long cases) {
        return bytes.entrySet().stream()
                .map(store -> store.getKey() + " " + store.getValue() / cases)
                .collect(Collectors.joining(", "));
    }
}
