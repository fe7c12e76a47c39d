package org.gongshi.schemas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic of the exchange. Keys are UTF-8 strings, values Avro records in Confluent's wire format.
 *
 * @param name wire name, {@code <domain>.<plural>-v<n>}
 * @param key what the key holds
 * @param values record types that may appear
 * @param partitions number of partitions; fixed for the life of the topic, since order per key depends on it
 * @param cleanup what the broker removes
 * @param purpose who writes, who reads, and why it exists
 * @param <V> what the values have in common
 */
public record Topic<V extends SpecificRecord>(
        String name, String key, List<Class<? extends V>> values, int partitions, Cleanup cleanup, String purpose) {

    /**
     * Greatest size of a record. A decision of 1 MB is more than that on a topic: identifiers and context come with it,
     * and the public value is not compressed.
     */
    public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

    public Topic {
        values = List.copyOf(values);
    }

    /** What the broker may remove from a topic. */
    public enum Cleanup {
        /** Nothing, ever: the log is the record. */
        RETAIN,
        /** What is older than thirty days: its reader has made something else of it. */
        PASSING,
        /** All but the latest value of a key. */
        COMPACT,
        /** The same, and within a day: what is taken back leaves the disk. */
        COMPACT_WITHIN_A_DAY;

        /** The broker's settings; times in milliseconds: six hours, a day and thirty days. */
        Map<String, String> settings() {
            return switch (this) {
                case RETAIN -> Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
                case PASSING -> Map.of("cleanup.policy", "delete", "retention.ms", "2592000000");
                case COMPACT -> Map.of("cleanup.policy", "compact");
                case COMPACT_WITHIN_A_DAY ->
                    Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "86400000", "segment.ms", "21600000");
            };
        }
    }

    /** The topic of a generation as an administrator's client creates it, on a cluster of one broker or more. */
    NewTopic toCreate(Generation generation, short replicationFactor) {
        Map<String, String> settings = new HashMap<>(cleanup.settings());
        settings.put("max.message.bytes", String.valueOf(MAX_RECORD_BYTES));
        return new NewTopic(generation.topic(this), partitions, replicationFactor).configs(settings);
    }
}
