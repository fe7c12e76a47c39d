package org.gongshi.bench.servers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Topic;

/** Positions on topics, asked of Kafka's admin API. */
public final class Log {
    private Log() {}

    /** Sum of the end offsets; on a topic written without transactions, the number of its records. */
    public static long end(Admin admin, Generation generation, Topic<?> topic) throws InterruptedException {
        return end(admin, generation.topic(topic), topic.partitions());
    }

    /** The same of any topic. */
    public static long end(Admin admin, String topic, int partitions) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return ask(() -> admin.listOffsets(latest).all().get()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** Sum of what the group has committed of the topic: everything before took effect. */
    public static long committed(Admin admin, String group, Topic<?> topic) throws InterruptedException {
        return ask(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .entrySet()
                .stream()
                .filter(entry ->
                        entry.getValue() != null && entry.getKey().topic().equals(topic.name()))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    public static List<String> topics(Admin admin) throws InterruptedException {
        return List.copyOf(ask(() -> admin.listTopics().names().get()));
    }

    /** A question to the broker. */
    public interface Question<T> {
        T ask() throws InterruptedException, ExecutionException;
    }

    public static <T> T ask(Question<T> question) throws InterruptedException {
        try {
            return question.ask();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Kafka did not answer", refused.getCause());
        }
    }
}
