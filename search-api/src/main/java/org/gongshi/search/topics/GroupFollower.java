package org.gongshi.search.topics;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.schemas.Topic;
import org.gongshi.search.indexing.CommittedReads;
import org.gongshi.search.indexing.KafkaSettings;
import org.gongshi.search.indexing.RecordValues;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Follows a topic as a group, of which several processes may be members. What its taker fails to take is offered again,
 * after longer and longer pauses and without end: nothing is passed over. Positions are committed after that.
 *
 * @param <V> value of the topic
 */
public final class GroupFollower<V extends SpecificRecord> {
    private static final double GROWTH = 2;

    private final ConcurrentMessageListenerContainer<String, byte[]> container;
    private final RecordValues values;
    private final Topic<V> topic;
    private final Taker<V> taker;

    /** Takes what comes, in its order. */
    @FunctionalInterface
    public interface Taker<V> {
        /** @throws RuntimeException to be given the same again */
        void take(List<V> values);
    }

    /**
     * How a topic is followed.
     *
     * @param group whose positions say how far it is
     * @param atOnce most records at a time
     * @param shortest pause after a failure; the next is twice as long
     * @param longest pause
     * @param patience how long one try may take
     */
    public record Manner(String group, int atOnce, Duration shortest, Duration longest, Duration patience) {
        /** A member that is silent for longer loses its partitions: after the longest pause a whole try fits in, twice. */
        Properties membership() {
            var membership = new Properties();
            membership.setProperty(
                    ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                    Long.toString(longest.plus(patience.multipliedBy(2)).toMillis()));
            return membership;
        }
    }

    /** @param name of the topic in a generation */
    public GroupFollower(Topic<V> topic, String name, KafkaSettings settings, Manner manner, Taker<V> taker) {
        this.topic = topic;
        this.taker = taker;
        this.values = RecordValues.of(settings);
        this.container = container(name, settings.atOnce(manner.atOnce()), manner);
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            String name, KafkaSettings settings, Manner manner) {
        var properties = new ContainerProperties(name);
        properties.setGroupId(manner.group());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setFixTxOffsets(true);
        properties.setKafkaConsumerProperties(manner.membership());
        properties.setMessageListener((BatchMessageListener<String, byte[]>) this::take);
        var made = new ConcurrentMessageListenerContainer<>(CommittedReads.of(settings), properties);
        made.setBeanName(manner.group());
        var pauses = new ExponentialBackOff(manner.shortest().toMillis(), GROWTH);
        pauses.setMaxInterval(manner.longest().toMillis());
        made.setCommonErrorHandler(new DefaultErrorHandler(pauses));
        return made;
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        taker.take(records.stream()
                .filter(record -> record.value() != null)
                .flatMap(record -> values.read(record).stream())
                .flatMap(value -> topic.values().stream()
                        .filter(type -> type.isInstance(value))
                        .<V>map(type -> type.cast(value)))
                .toList());
    }

    public void start() {
        container.start();
    }

    public void stop() {
        container.stop();
    }
}
