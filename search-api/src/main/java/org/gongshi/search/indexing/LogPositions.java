package org.gongshi.search.indexing;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.springframework.stereotype.Component;

/** Asks Kafka for positions, never for content. */
@Component
public final class LogPositions {
    private final Admin admin;
    private final Duration patience;

    LogPositions(Admin admin, KafkaSettings settings) {
        this.admin = admin;
        this.patience = settings.patience();
    }

    /**
     * Ends of all that is committed of the topics.
     *
     * @throws TimeoutException if Kafka doesn't answer in time
     */
    public Map<TopicPartition, Long> ends(Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        answer(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(one ->
                                partitions.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
        return answer(admin.listOffsets(partitions, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** What the group has done of the topics; a partition of which it did nothing is missing. */
    public Map<TopicPartition, Long> committed(String group, List<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(position -> topics.contains(position.getKey().topic()) && position.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, position -> position.getValue().offset()));
    }

    /** Whether anybody reads under this name just now. */
    boolean hasMembers(String group) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return answer(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .anyMatch(described -> !described.members().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    /** Of one topic by the number of the partition. */
    public static Map<Integer, Long> byPartition(Map<TopicPartition, Long> positions) {
        return positions.entrySet().stream()
                .collect(Collectors.toMap(position -> position.getKey().partition(), Map.Entry::getValue));
    }

    private <T> T answer(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
