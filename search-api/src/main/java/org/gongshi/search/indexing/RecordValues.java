package org.gongshi.search.indexing;

import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads values of records; one that cannot be read is named in the log and passed over. */
public final class RecordValues {
    private static final Logger LOG = LoggerFactory.getLogger(RecordValues.class);

    private final Deserializer<? extends SpecificRecord> values;

    private RecordValues(Deserializer<? extends SpecificRecord> values) {
        this.values = values;
    }

    @SuppressWarnings("unchecked") // What a deserialiser makes is checked where it is used.
    public static RecordValues of(KafkaSettings settings) {
        try {
            var values = (Deserializer<? extends SpecificRecord>)
                    Utils.newInstance(settings.valueDeserializer(), Deserializer.class);
            values.configure(Map.of("schema.registry.url", settings.registry(), "specific.avro.reader", "true"), false);
            return new RecordValues(values);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no such deserialiser: " + settings.valueDeserializer(), e);
        }
    }

    /**
     * @return empty if nobody will ever be able to read it
     * @throws RuntimeException if it cannot be read just now
     */
    public Optional<SpecificRecord> read(ConsumerRecord<String, byte[]> raw) {
        try {
            return Optional.ofNullable(values.deserialize(raw.topic(), raw.value()));
        } catch (SerializationException e) {
            if (isPassing(e)) {
                throw e;
            }
            passOver(raw, "undecodable");
            return Optional.empty();
        }
    }

    static void passOver(ConsumerRecord<String, byte[]> raw, String why) {
        LOG.error(
                "record passed over, {}: {}-{} offset {} key {}",
                why,
                raw.topic(),
                raw.partition(),
                raw.offset(),
                raw.key());
    }

    /** Some deserialisers report a registry out of reach as broken bytes, and only the cause tells; bytes that end too early never heal. */
    static boolean isPassing(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> cause instanceof IOException && !(cause instanceof EOFException));
    }
}
