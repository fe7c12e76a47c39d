package org.gongshi.streams.deadletters;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.gongshi.exchange.DeadLetter;
import org.jspecify.annotations.Nullable;

/** Writes dead letters: the record as it was, where it came from and which class of failure it met, never its message. */
public final class DeadLetters {
    /** Under this name handlers find theirs in the configuration that Kafka Streams gives them. */
    public static final String SETTING = "gongshi.dead.letters";

    private final String topic;
    private final Serializer<SpecificRecord> serializer;

    public DeadLetters(String topic, Serializer<SpecificRecord> serializer) {
        this.topic = topic;
        this.serializer = serializer;
    }

    static DeadLetters configured(Map<String, ?> configuration) {
        return (DeadLetters) Objects.requireNonNull(configuration.get(SETTING), SETTING);
    }

    List<ProducerRecord<byte[], byte[]>> about(
            ConsumerRecord<byte[], byte[]> origin, DeadLetterCode code, Throwable failure) {
        var letter = DeadLetter.newBuilder()
                .setTopic(origin.topic())
                .setPartition(origin.partition())
                .setOffset(origin.offset())
                .setCode(code.name())
                .setFailure(failure.getClass().getName())
                .setApplication(version())
                .setRecordedAt(Instant.ofEpochMilli(origin.timestamp()))
                .setKey(buffer(origin.key()))
                .setValue(buffer(origin.value()))
                .build();
        return List.of(new ProducerRecord<>(
                topic, null, origin.timestamp(), origin.key(), serializer.serialize(topic, letter)));
    }

    private static @Nullable ByteBuffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    /** The jar's manifest has it; classes in a folder have none. */
    private static String version() {
        return Optional.ofNullable(DeadLetters.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
