package org.gongshi.search.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.schemas.Topic;
import org.gongshi.search.indexing.CommittedReads;
import org.gongshi.search.indexing.KafkaSettings;
import org.gongshi.search.indexing.RecordValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A topic read from where somebody stopped to the end as it is now, once; nothing is remembered here. */
@Component
public final class TopicLog {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SILENCE = Duration.ofSeconds(20);

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
        /**
         * @param value null: there is nothing under this key any more
         * @return whether it was of use
         */
        boolean take(String key, @Nullable V value, List<Long> next) throws IOException;
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
     * @throws TopicUnavailableException if Kafka doesn't answer
     */
    public <V extends SpecificRecord> void read(
            Topic<V> topic, String name, List<Long> from, Duration patience, Taker<V> taker) throws IOException {
        try (var consumer = CommittedReads.of(settings).createConsumer()) {
            new Reading<>(topic, name, consumer, from, taker).run(patience);
        } catch (KafkaException e) {
            throw new TopicUnavailableException("Kafka does not answer", e);
        }
    }

    /** Takes every record from the beginning to the end as it is now. */
    public <V extends SpecificRecord> void readAll(Topic<V> topic, String name, Consumer<V> each) {
        try {
            read(topic, name, beginning(topic), Duration.ZERO, (_, value, _) -> {
                if (value != null) {
                    each.accept(value);
                }
                return true;
            });
        } catch (IOException unheardOf) {
            throw new UncheckedIOException(unheardOf);
        }
    }

    /** One reader's way. */
    private final class Reading<V extends SpecificRecord> {
        private final Topic<V> topic;
        private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
        private final List<TopicPartition> partitions;
        private final List<Long> next;
        private final Taker<V> taker;
        private boolean hasTaken;

        Reading(
                Topic<V> topic,
                String name,
                org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
                List<Long> from,
                Taker<V> taker) {
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
            var lastSeen = clock.instant();
            while (!hasReached(end) || (!hasTaken && clock.instant().isBefore(giveUp))) {
                var records = consumer.poll(POLL);
                lastSeen = records.isEmpty() && !hasReached(end) ? requireWithin(lastSeen) : clock.instant();
                for (var raw : records) {
                    take(raw);
                }
                // Markers of transactions are passed without being seen.
                partitions.forEach(partition ->
                        next.set(partition.partition(), consumer.position(partition, settings.patience())));
            }
        }

        /** A log that says nothing before its end is out of reach. */
        private Instant requireWithin(Instant lastSeen) {
            if (lastSeen.plus(SILENCE).isBefore(clock.instant())) {
                throw new TopicUnavailableException("Kafka gives no more records before the end");
            }
            return lastSeen;
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
                hasTaken |= taker.take(raw.key(), null, List.copyOf(next));
                return;
            }
            var value = values.read(raw)
                    .flatMap(read -> topic.values().stream()
                            .filter(type -> type.isInstance(read))
                            .<V>map(type -> type.cast(read))
                            .findFirst());
            if (value.isPresent()) {
                hasTaken |= taker.take(raw.key(), value.get(), List.copyOf(next));
            }
        }
    }
}
