package org.gongshi.search.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.gongshi.schemas.Topic;
import org.gongshi.search.indexing.KafkaSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts records onto topics. What it reports as done is on the disks of all brokers in charge. */
@Component
public final class TopicWriter implements AutoCloseable {
    private final KafkaSettings kafka;
    private final TopicSettings settings;
    private @Nullable KafkaProducer<String, SpecificRecord> producer;

    TopicWriter(KafkaSettings kafka, TopicSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    /**
     * Sends a record and waits until it is confirmed.
     *
     * @throws TopicUnavailableException if it was not confirmed in time; it may arrive yet
     */
    public <V extends SpecificRecord> void confirm(Topic<V> topic, String key, V value) {
        confirmAll(topic, List.of(value), _ -> key);
    }

    /**
     * Sends a record; whoever needs to know that it is kept waits for that later, and does something else meanwhile.
     *
     * @throws TopicUnavailableException if it can't even be sent
     */
    public <V extends SpecificRecord> Sent send(Topic<V> topic, String key, V value) {
        try {
            var sent = producer().send(new ProducerRecord<>(topic.name(), key, value));
            return () -> confirm(sent);
        } catch (KafkaException failure) {
            throw new TopicUnavailableException("Kafka takes nothing", failure);
        }
    }

    /** A record on its way. */
    @FunctionalInterface
    public interface Sent {
        /** @throws TopicUnavailableException if it was not confirmed in time; it may arrive yet */
        void confirm();
    }

    /**
     * Sends records in their order and waits until all are confirmed.
     *
     * @throws TopicUnavailableException if not all were confirmed in time; each may have arrived, or arrive yet
     */
    public <V extends SpecificRecord> void confirmAll(Topic<V> topic, List<V> values, Function<V, String> key) {
        try {
            var sent = values.stream()
                    .map(value -> producer().send(new ProducerRecord<>(topic.name(), key.apply(value), value)))
                    .toList();
            sent.forEach(this::confirm);
        } catch (KafkaException failure) {
            throw new TopicUnavailableException("Kafka did not confirm in time", failure);
        }
    }

    private void confirm(Future<RecordMetadata> sent) {
        try {
            sent.get(2 * settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new TopicUnavailableException("Kafka did not confirm in time", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TopicUnavailableException("the application is stopping", stopping);
        }
    }

    /** Made when it is first needed: the application starts without Kafka and the registry, too. */
    private synchronized KafkaProducer<String, SpecificRecord> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(configuration(), new StringSerializer(), serializer());
        }
        return producer;
    }

    private Map<String, Object> configuration() {
        int within = Math.toIntExact(settings.answerWithin().toMillis());
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                within,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                within / 2,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                within / 2);
    }

    @SuppressWarnings("unchecked") // Whoever names a serialiser in the settings vouches for it.
    private Serializer<SpecificRecord> serializer() {
        try {
            Serializer<SpecificRecord> serializer = Utils.newInstance(settings.valueSerializer(), Serializer.class);
            serializer.configure(
                    Map.of(
                            "schema.registry.url",
                            kafka.registry(),
                            "auto.register.schemas",
                            "false",
                            "value.subject.name.strategy",
                            "io.confluent.kafka.serializers.subject.RecordNameStrategy"),
                    false);
            return serializer;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no such serialiser: " + settings.valueSerializer(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
