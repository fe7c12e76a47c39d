package org.gongshi.local.deadletters;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;

/** Puts letters back and notes it, in one transaction: neither without the other, and each letter once. */
final class Postman implements AutoCloseable {
    private final DeadLetterLog log;
    private final Producer<byte[], byte[]> producer;

    /** From now on no other operator can commit what he has begun. */
    Postman(DeadLetterLog log, String bootstrapServers) {
        this.log = log;
        this.producer = new KafkaProducer<>(settings(bootstrapServers));
        producer.initTransactions();
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "key.serializer",
                ByteArraySerializer.class,
                "value.serializer",
                ByteArraySerializer.class,
                "transactional.id",
                "gongshi-dead-letters",
                "transaction.timeout.ms",
                10_000,
                "max.request.size",
                Topic.MAX_RECORD_BYTES);
    }

    /** @return where they stand now */
    Set<Place> putBack(Collection<Letter> letters, Instant now) throws InterruptedException {
        try {
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = letters.stream()
                    .map(letter -> producer.send(Returns.original(letter)))
                    .toList();
            List<Future<RecordMetadata>> noted = letters.stream()
                    .map(letter -> producer.send(note(letter, now)))
                    .toList();
            producer.commitTransaction();
            places(noted);
            return places(sent);
        } catch (KafkaException | ExecutionException failure) {
            throw new StartFailure("nothing was put back, Kafka did not take it: " + failure.getMessage(), failure);
        }
    }

    private ProducerRecord<byte[], byte[]> note(Letter letter, Instant now) {
        String version =
                Objects.requireNonNullElse(Postman.class.getPackage().getImplementationVersion(), "unpackaged");
        return new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                letter.at().partition().partition(),
                now.toEpochMilli(),
                Returns.bytes(letter.content().getKey()),
                log.encode(Returns.note(letter, now, version)));
    }

    /** Where they stand; throws if one of them doesn't. */
    private static Set<Place> places(List<Future<RecordMetadata>> sent)
            throws InterruptedException, ExecutionException {
        Set<Place> places = new HashSet<>();
        for (Future<RecordMetadata> each : sent) {
            RecordMetadata at = each.get();
            places.add(new Place(new TopicPartition(at.topic(), at.partition()), at.offset()));
        }
        return places;
    }

    @Override
    public void close() {
        producer.close();
    }
}
