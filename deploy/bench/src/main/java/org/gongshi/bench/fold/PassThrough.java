package org.gongshi.bench.fold;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.gongshi.schemas.ExchangeSerde;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;

/**
 * The yardstick: reads each record of the log, makes an object of it, makes bytes of that, writes them. Takes the same
 * environment variables as the fold does. Arguments: application id, topic to write.
 */
final class PassThrough {
    private PassThrough() {}

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        try (Serde<SpecificRecord> records = new ExchangeSerde<>()) {
            records.configure(Map.of("schema.registry.url", environment.get("GONGSHI_REGISTRY")), false);
            KafkaStreams streams = new KafkaStreams(
                    topology(records, arguments[1]), new StreamsConfig(settings(arguments[0], environment)));
            streams.setUncaughtExceptionHandler(failure -> {
                failure.printStackTrace();
                return StreamThreadExceptionResponse.SHUTDOWN_APPLICATION;
            });
            Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "close"));
            streams.start();
            new CountDownLatch(1).await();
        }
    }

    static Topology topology(Serde<SpecificRecord> records, String to) {
        Serde<String> keys = Serdes.String();
        return new Topology()
                .addSource("case-events", keys.deserializer(), records.deserializer(), Topics.CASE_EVENTS.name())
                .addSink("copies", to, keys.serializer(), records.serializer(), "case-events");
    }

    /** The fold's, word for word. */
    static Map<String, Object> settings(String applicationId, Map<String, String> environment) {
        int session = millis(environment, "GONGSHI_SESSION_TIMEOUT");
        return Map.ofEntries(
                Map.entry(StreamsConfig.APPLICATION_ID_CONFIG, applicationId),
                Map.entry(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, environment.get("GONGSHI_KAFKA")),
                Map.entry(StreamsConfig.STATE_DIR_CONFIG, environment.get("GONGSHI_DATA_DIR") + "/state"),
                Map.entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
                Map.entry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, environment.get("GONGSHI_STREAM_THREADS")),
                Map.entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, millis(environment, "GONGSHI_COMMIT_INTERVAL")),
                Map.entry(consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), applicationId + "-1"),
                Map.entry(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session),
                Map.entry(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), session / 3),
                Map.entry(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.MAX_RECORD_BYTES),
                Map.entry(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topic.MAX_RECORD_BYTES),
                Map.entry(producer(ProducerConfig.LINGER_MS_CONFIG), millis(environment, "GONGSHI_LINGER")),
                Map.entry(producer(ProducerConfig.BATCH_SIZE_CONFIG), environment.get("GONGSHI_BATCH_SIZE")),
                Map.entry(
                        producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                        millis(environment, "GONGSHI_TRANSACTION_TIMEOUT")));
    }

    private static String consumer(String setting) {
        return StreamsConfig.mainConsumerPrefix(setting);
    }

    private static String producer(String setting) {
        return StreamsConfig.producerPrefix(setting);
    }

    private static int millis(Map<String, String> environment, String name) {
        return Math.toIntExact(Duration.parse(environment.get(name)).toMillis());
    }
}
