package org.gongshi.streams;

import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.gongshi.schemas.Topic;
import org.gongshi.streams.deadletters.BrokenCaseHandler;
import org.gongshi.streams.deadletters.DeadLetters;
import org.gongshi.streams.deadletters.UndecodableHandler;

/** Our settings in the words of Kafka Streams. */
final class StreamsProperties {
    private StreamsProperties() {}

    static Map<String, Object> of(FoldSettings settings, DeadLetters deadLetters) {
        var streams = settings.streams();
        var applicationId = settings.generation().applicationId();
        return Map.ofEntries(
                Map.entry(StreamsConfig.APPLICATION_ID_CONFIG, applicationId),
                Map.entry(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka()),
                Map.entry(
                        StreamsConfig.STATE_DIR_CONFIG,
                        settings.dataDir().resolve("state").toString()),
                Map.entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
                Map.entry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, streams.threads()),
                Map.entry(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, streams.standbyReplicas()),
                Map.entry(StreamsConfig.REPLICATION_FACTOR_CONFIG, streams.replicationFactor()),
                Map.entry(
                        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                        streams.commitInterval().toMillis()),
                Map.entry(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableHandler.class),
                Map.entry(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, BrokenCaseHandler.class),
                Map.entry(DeadLetters.SETTING, deadLetters),
                Map.entry(
                        mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                        applicationId + "-" + settings.instance()),
                Map.entry(mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int)
                        streams.sessionTimeout().toMillis()),
                Map.entry(
                        mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                        // A third of the session, as Kafka's documentation advises.
                        (int) streams.sessionTimeout().dividedBy(3).toMillis()),
                // One decision larger than its record may be would stop the fold of all agencies.
                Map.entry(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.MAX_RECORD_BYTES),
                Map.entry(topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topic.MAX_RECORD_BYTES),
                Map.entry(
                        producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
                        streams.linger().toMillis()),
                Map.entry(
                        producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
                        Math.toIntExact(streams.batchSize().toBytes())),
                Map.entry(
                        StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                        streams.cache().toBytes()),
                Map.entry(producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                        streams.transactionTimeout().toMillis()));
    }
}
