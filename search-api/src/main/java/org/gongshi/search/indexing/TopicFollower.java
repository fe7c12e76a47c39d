package org.gongshi.search.indexing;

import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.schemas.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;

/** Reads a topic from its beginning, all partitions, and goes on as it grows. Nothing is committed: each start reads it all. */
public final class TopicFollower {
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    <V extends SpecificRecord> TopicFollower(
            Topic<V> topic, RecordValues values, KafkaSettings settings, BiConsumer<String, @Nullable V> taker) {
        var properties = new ContainerProperties(IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartitionOffset(topic.name(), partition, SeekPosition.BEGINNING))
                .toArray(TopicPartitionOffset[]::new));
        properties.setGroupId("gongshi-search-" + topic.name());
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener((MessageListener<String, byte[]>) record -> take(topic, values, record, taker));
        container = new ConcurrentMessageListenerContainer<>(CommittedReads.of(settings), properties);
        container.setBeanName("follower-" + topic.name());
        container.setCommonErrorHandler(new DefaultErrorHandler(Follower.pauses()));
    }

    private static <V extends SpecificRecord> void take(
            Topic<V> topic,
            RecordValues values,
            ConsumerRecord<String, byte[]> record,
            BiConsumer<String, @Nullable V> taker) {
        if (record.value() == null) {
            taker.accept(record.key(), null);
            return;
        }
        values.read(record)
                .flatMap(value -> topic.values().stream()
                        .filter(type -> type.isInstance(value))
                        .map(type -> type.cast(value))
                        .findFirst())
                .ifPresent(value -> taker.accept(record.key(), value));
    }

    public void start() {
        container.start();
    }

    public void stop() {
        container.stop();
    }

    public boolean isRunning() {
        return container.isRunning();
    }
}
