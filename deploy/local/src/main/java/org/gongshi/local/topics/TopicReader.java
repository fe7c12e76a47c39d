package org.gongshi.local.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gongshi.local.processes.StartFailure;

/** Reads topics from their start to an end, committed records only, without a group: nobody notices. */
public final class TopicReader implements AutoCloseable {
    /** An open transaction lives ten seconds at most; the rest is for a slow disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public TopicReader(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "default.api.timeout.ms",
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** @param ends as {@link Positions#ends} says them */
    public void read(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        Instant patience = Instant.now().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(Duration.ofMillis(200));
            records.forEach(each);
            if (!records.isEmpty()) {
                patience = Instant.now().plus(PATIENCE);
            } else if (Instant.now().isAfter(patience)) {
                throw new StartFailure("Kafka gives no more records of %s, and its end is not reached"
                        .formatted(ends.keySet().iterator().next().topic()));
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
