package org.gongshi.ingest.publishing;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param bootstrapServers host:port of Kafka's brokers
 * @param registry base address of the schema registry's Confluent interface
 * @param serde class of the serde that writes and reads records
 * @param answerWithin how long one submission may wait for the brokers before it is answered 503
 * @param bulkWithin how long a batch's record may wait before its batch pauses
 * @param properties any further client property, passed on as it is
 */
@ConfigurationProperties("gongshi.kafka")
public record KafkaSettings(
        String bootstrapServers,
        String registry,
        String serde,
        Duration answerWithin,
        Duration bulkWithin,
        @DefaultValue Map<String, String> properties) {

    public KafkaSettings {
        properties = Map.copyOf(properties);
        if (answerWithin.compareTo(Duration.ofSeconds(1)) < 0 || bulkWithin.compareTo(answerWithin) < 0) {
            throw new IllegalArgumentException("gongshi.kafka: 1 s <= answer-within <= bulk-within");
        }
    }
}
