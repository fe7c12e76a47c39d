package org.gongshi.search.indexing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where the log is and how it is read.
 *
 * @param bootstrapServers of Kafka
 * @param registry root of the schema registry's Confluent API
 * @param valueDeserializer class that reads values; any that speaks Confluent's wire format
 * @param batchRecords most records in one bulk request
 * @param batchBytes most bytes of records fetched at a time
 * @param patience with Kafka's answer about positions
 * @param lookEvery pause between two looks at the indexes there are
 * @param sessionTimeout after which a silent process loses its partitions to one that lives
 */
@ConfigurationProperties("gongshi.kafka")
public record KafkaSettings(
        String bootstrapServers,
        String registry,
        String valueDeserializer,
        int batchRecords,
        DataSize batchBytes,
        Duration patience,
        Duration lookEvery,
        Duration sessionTimeout) {

    public KafkaSettings {
        if (bootstrapServers.isBlank() || registry.isBlank()) {
            throw new IllegalArgumentException("Kafka and the registry must be named");
        }
        if (batchRecords < 1) {
            throw new IllegalArgumentException("a batch holds at least one record");
        }
    }

    /** The same, with other batches. */
    public KafkaSettings atOnce(int records) {
        return new KafkaSettings(
                bootstrapServers,
                registry,
                valueDeserializer,
                records,
                batchBytes,
                patience,
                lookEvery,
                sessionTimeout);
    }
}
