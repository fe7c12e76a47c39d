package org.gongshi.search.freshness;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.schemas.Topics;

/** Asks Kafka for positions, never for content. */
final class KafkaPositions implements AutoCloseable {
    private final Admin admin;
    private final InstantSource clock;
    private final Duration patience;
    private final String publicTopic;

    /** @param publicTopic the topic that is indexed */
    KafkaPositions(Admin admin, InstantSource clock, Duration patience, String publicTopic) {
        this.admin = admin;
        this.clock = clock;
        this.patience = patience;
        this.publicTopic = publicTopic;
    }

    /** @throws TimeoutException if Kafka doesn't answer in time */
    Positions ask(String foldGroup, String indexGroup)
            throws ExecutionException, InterruptedException, TimeoutException {
        var asked = clock.instant();
        var eventsEnd = ends(Topics.CASE_EVENTS.name(), Topics.CASE_EVENTS.partitions());
        var folded = committed(foldGroup, Topics.CASE_EVENTS.name());
        var publicEnd = ends(publicTopic, Topics.PUBLICITY_DECISIONS.partitions());
        var indexed = committed(indexGroup, publicTopic);
        return new Positions(asked, eventsEnd, folded, publicEnd, indexed, clock.instant());
    }

    @Override
    public void close() {
        admin.close(patience);
    }

    private Map<Integer, Long> ends(String topic, int count)
            throws ExecutionException, InterruptedException, TimeoutException {
        var partitions = IntStream.range(0, count)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return get(admin.listOffsets(partitions, options).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    private Map<Integer, Long> committed(String group, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(position -> position.getKey().topic().equals(topic) && position.getValue() != null)
                .collect(Collectors.toMap(
                        position -> position.getKey().partition(),
                        position -> position.getValue().offset()));
    }

    private <T> T get(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
