package org.gongshi.search.topics;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.schemas.Topic;
import org.gongshi.search.indexing.CommittedReads;
import org.gongshi.search.indexing.KafkaSettings;
import org.gongshi.search.indexing.RecordValues;
import org.springframework.stereotype.Component;

/**
 * What a compacted topic says just now: the last value under each key, the keys of one partition in memory at a time. Each
 * partition is read twice, first for its keys alone.
 */
@Component
public final class LatestValues {
    private static final Duration POLL = Duration.ofMillis(500);
    /** Polls without a record before the end after which the log is out of reach. */
    private static final int EMPTY_POLLS = 40;

    private final KafkaSettings settings;
    private final RecordValues values;

    LatestValues(KafkaSettings settings) {
        this.settings = settings;
        this.values = RecordValues.of(settings);
    }

    /** Takes one value. */
    @FunctionalInterface
    public interface Taker<V> {
        void take(String key, V value) throws IOException;
    }

    @FunctionalInterface
    private interface Each {
        void take(ConsumerRecord<String, byte[]> raw) throws IOException;
    }

    /**
     * Takes the last value under each key that has one.
     *
     * @param name of the topic in a generation
     * @return the ends up to which all was read, by partition
     * @throws TopicUnavailableException if Kafka doesn't answer
     */
    public <V extends SpecificRecord> List<Long> forEach(Topic<V> topic, String name, Taker<V> taker)
            throws IOException {
        try (var consumer = CommittedReads.of(settings).createConsumer()) {
            var partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(number -> new TopicPartition(name, number))
                    .toList();
            var ends = consumer.endOffsets(partitions, settings.patience());
            var taken = new ArrayList<Long>();
            for (var partition : partitions) {
                long end = Objects.requireNonNull(ends.get(partition));
                forEach(consumer, partition, end, topic, taker);
                taken.add(end);
            }
            return taken;
        } catch (KafkaException e) {
            throw new TopicUnavailableException("Kafka does not answer", e);
        }
    }

    private <V extends SpecificRecord> void forEach(
            Consumer<String, byte[]> consumer, TopicPartition partition, long end, Topic<V> topic, Taker<V> taker)
            throws IOException {
        Map<String, Long> last = new HashMap<>();
        read(consumer, partition, end, raw -> last.put(raw.key(), raw.offset()));
        read(consumer, partition, end, raw -> {
            if (raw.value() != null && Objects.equals(last.get(raw.key()), raw.offset())) {
                var value = values.read(raw);
                if (value.isPresent()) {
                    take(topic, raw.key(), value.get(), taker);
                }
            }
        });
    }

    private static <V extends SpecificRecord> void take(
            Topic<V> topic, String key, SpecificRecord value, Taker<V> taker) throws IOException {
        for (var type : topic.values()) {
            if (type.isInstance(value)) {
                taker.take(key, type.cast(value));
            }
        }
    }

    private static void read(Consumer<String, byte[]> consumer, TopicPartition partition, long end, Each each)
            throws IOException {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        int empty = 0;
        while (consumer.position(partition) < end) {
            var records = consumer.poll(POLL);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > EMPTY_POLLS) {
                throw new TopicUnavailableException("Kafka gives no more records before the end");
            }
            for (var raw : records) {
                if (raw.offset() < end) {
                    each.take(raw);
                }
            }
        }
    }
}
