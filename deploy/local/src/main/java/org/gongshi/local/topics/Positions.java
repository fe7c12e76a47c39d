package org.gongshi.local.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.local.processes.StartFailure;

/** How far a topic reaches, and how far a group of readers has come on it. */
public final class Positions {
    private final Admin admin;

    public Positions(Admin admin) {
        this.admin = admin;
    }

    /** One past the last record of each partition, records of open transactions included. */
    public Map<TopicPartition, Long> ends(String topic) throws InterruptedException {
        return ends(topic, IsolationLevel.READ_UNCOMMITTED);
    }

    /** Up to where each partition is settled: no transaction that is open now began before it. */
    public Map<TopicPartition, Long> settledEnds(String topic) throws InterruptedException {
        return ends(topic, IsolationLevel.READ_COMMITTED);
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel level) throws InterruptedException {
        var latest = get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(described -> described.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest, new ListOffsetsOptions(level)).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** What a group has read of a topic, with all effects; a partition whose offset is in an open transaction is left out. */
    public Map<TopicPartition, Long> read(String group, String topic) throws InterruptedException {
        var options = new ListConsumerGroupOffsetsOptions().requireStable(true);
        Map<TopicPartition, Long> read = new HashMap<>();
        get(admin.listConsumerGroupOffsets(group, options).partitionsToOffsetAndMetadata())
                .forEach((partition, position) -> {
                    if (position != null && partition.topic().equals(topic)) {
                        read.put(partition, position.offset());
                    }
                });
        return read;
    }

    /** How many records lie between what is read and where to come to. */
    public static long missing(Map<TopicPartition, Long> read, Map<TopicPartition, Long> target) {
        return target.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - read.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** The answer, or the sentence why there is none. */
    public static <T> T get(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw new StartFailure(
                    "Kafka can't answer: " + failure.getCause() + "; ./gongshi status tells what runs", failure);
        }
    }
}
