package org.gongshi.search.indexing;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.schemas.Topic;
import org.springframework.stereotype.Component;

/** A topic read from where somebody stopped to the end as it is now, once; nothing is remembered here. */
@Component
public final class TopicLog {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaSettings settings;
    private final RecordValues values;
    private final InstantSource clock;

    TopicLog(KafkaSettings settings, InstantSource clock) {
        this.settings = settings;
        this.values = RecordValues.of(settings);
        this.clock = clock;
    }

    /** Takes records, each with the places from which reading would go on after it, by partition. */
    @FunctionalInterface
    public interface Taker<V> {
        /** @return whether it was of use */
        boolean take(V value, List<Long> next) throws IOException;
    }

    /** The beginning of a topic. */
    public static List<Long> beginning(Topic<?> topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(_ -> 0L).toList();
    }

    /**
     * Reads to the end as it is seen at first; if nothing there was of use, until something is or patience is over.
     *
     * @param name of the topic in a generation
     * @param from places to begin at, by partition
     * @throws BeyondTheLogException before anything is taken, if the log ends before that: it is another one now
     * @throws LogUnavailableException if Kafka doesn't answer
     */
    public <V extends SpecificRecord> void read(
            Topic<V> topic, String name, List<Long> from, Duration patience, Taker<V> taker) throws IOException {
        try (var consumer = CommittedReads.of(settings).createConsumer()) {
            new Reading<>(topic, name, consumer, from, taker).run(patience);
        } catch (KafkaException e) {
            throw new LogUnavailableException(e);
        }
    }

    /** One reader's way. */
    private final class Reading<V extends SpecificRecord> {
        private final Topic<V> topic;
        private final Consumer<String, byte[]> consumer;
        private final List<TopicPartition> partitions;
        private final List<Long> next;
        private final Taker<V> taker;
        private boolean hasTaken;

        Reading(Topic<V> topic, String name, Consumer<String, byte[]> consumer, List<Long> from, Taker<V> taker) {
            this.topic = topic;
            this.consumer = consumer;
            this.partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(name, partition))
                    .toList();
            this.next = new ArrayList<>(from);
            this.taker = taker;
        }

        void run(Duration patience) throws IOException {
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, next.get(partition.partition())));
            var giveUp = clock.instant().plus(patience);
            var end = end();
            if (IntStream.range(0, end.size()).anyMatch(i -> next.get(i) > end.get(i))) {
                throw new BeyondTheLogException();
            }
            while (!hasReached(end) || (!hasTaken && clock.instant().isBefore(giveUp))) {
                for (var raw : consumer.poll(POLL)) {
                    take(raw);
                }
                // Markers of transactions are passed without being seen.
                partitions.forEach(partition ->
                        next.set(partition.partition(), consumer.position(partition, settings.patience())));
            }
        }

        private List<Long> end() {
            var ends = consumer.endOffsets(partitions, settings.patience());
            return partitions.stream().map(ends::get).toList();
        }

        private boolean hasReached(List<Long> end) {
            return IntStream.range(0, end.size()).allMatch(i -> next.get(i) >= end.get(i));
        }

        private void take(ConsumerRecord<String, byte[]> raw) throws IOException {
            next.set(raw.partition(), raw.offset() + 1);
            if (raw.value() == null) {
                return;
            }
            var value = values.read(raw)
                    .flatMap(read -> topic.values().stream()
                            .filter(type -> type.isInstance(read))
                            .<V>map(type -> type.cast(read))
                            .findFirst());
            if (value.isPresent()) {
                hasTaken |= taker.take(value.get(), List.copyOf(next));
            }
        }
    }
}
