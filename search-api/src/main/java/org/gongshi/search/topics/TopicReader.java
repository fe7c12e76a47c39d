package org.gongshi.search.topics;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.gongshi.search.indexing.CommittedReads;
import org.gongshi.search.indexing.KafkaSettings;
import org.gongshi.search.indexing.RecordValues;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads whole topics from their beginning and goes on reading. Without a group: every process has all of them. When Kafka
 * or the registry is silent it begins anew; what was taken stays.
 */
final class TopicReader {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final RecordValues values;
    private final Set<String> topics;
    private final Taker taker;
    private final Thread thread = Thread.ofPlatform().name("topics").daemon().unstarted(this::follow);
    private volatile boolean readIn;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<String, byte[]> reading;

    TopicReader(KafkaSettings settings, Set<String> topics, Taker taker) {
        this.settings = settings;
        this.values = RecordValues.of(settings);
        this.topics = topics;
        this.taker = taker;
    }

    /** Takes one record after the other. */
    interface Taker {
        void take(String topic, String key, @Nullable SpecificRecord value);
    }

    void start() {
        thread.start();
    }

    boolean isReadIn() {
        return readIn;
    }

    void stop() {
        stopping = true;
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.interrupt();
        try {
            thread.join(STOP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (!stopping) {
            try (var consumer = CommittedReads.of(settings).createConsumer()) {
                reading = consumer;
                follow(consumer);
            } catch (WakeupException stopped) {
                return;
            } catch (KafkaException failure) {
                LOG.warn(
                        "topics cannot be read, trying again: {}",
                        failure.getClass().getName());
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = Map.copyOf(consumer.endOffsets(partitions));
        while (!stopping) {
            consumer.poll(readIn ? POLL : Duration.ofMillis(100)).forEach(this::take);
            readIn = readIn
                    || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            taker.take(record.topic(), record.key(), null);
        } else {
            values.read(record).ifPresent(value -> taker.take(record.topic(), record.key(), value));
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
