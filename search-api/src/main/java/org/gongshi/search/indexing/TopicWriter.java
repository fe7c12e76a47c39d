package org.gongshi.search.indexing;

import java.util.ArrayList;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongshi.schemas.ExchangeSerializer;
import org.gongshi.schemas.Topic;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Appends to topics; what is appended is confirmed by every replica before anybody is told so. */
@Component
public final class TopicWriter implements DisposableBean {
    private static final int PATIENCE_MILLIS = 10_000;

    private final KafkaProducer<String, SpecificRecord> producer;

    TopicWriter(KafkaSettings settings) {
        this.producer = connected(settings);
    }

    private static KafkaProducer<String, SpecificRecord> connected(KafkaSettings settings) {
        var values = new ExchangeSerializer<SpecificRecord>();
        values.configure(Map.of("schema.registry.url", settings.registry()), false);
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS),
                new StringSerializer(),
                values);
    }

    /** @throws LogUnavailableException if not all of it was confirmed: it may be sent again */
    public <V extends SpecificRecord> void append(Topic<V> topic, List<V> records, Function<V, String> key) {
        try {
            var sent = new ArrayList<Future<?>>();
            records.forEach(
                    record -> sent.add(producer.send(new ProducerRecord<>(topic.name(), key.apply(record), record))));
            for (var each : sent) {
                each.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException(e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new LogUnavailableException(e);
        }
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
