package org.gongshi.search.indexing;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** The one way in which this application reads topics: nothing that its writer has not committed. */
public final class CommittedReads {
    private CommittedReads() {}

    /** Values stay bytes: an undecodable one must not look like a null, which takes a decision back. */
    public static ConsumerFactory<String, byte[]> of(KafkaSettings settings) {
        Map<String, Object> consumer = new HashMap<>();
        consumer.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        int session = Math.toIntExact(settings.sessionTimeout().toMillis());
        consumer.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        consumer.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchRecords());
        consumer.put(
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                Math.toIntExact(settings.batchBytes().toBytes()));
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new DefaultKafkaConsumerFactory<>(consumer);
    }
}
