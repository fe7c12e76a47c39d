package org.gongshi.search.indexing;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Tombstone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records of the public topic; one that cannot be read is named in the log and passed over. */
final class ChangeReader {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeReader.class);

    private final Deserializer<? extends SpecificRecord> values;

    private ChangeReader(Deserializer<? extends SpecificRecord> values) {
        this.values = values;
    }

    @SuppressWarnings("unchecked") // What a deserialiser makes is checked where it is used.
    static ChangeReader of(KafkaSettings settings) {
        try {
            var values = (Deserializer<? extends SpecificRecord>)
                    Utils.newInstance(settings.valueDeserializer(), Deserializer.class);
            values.configure(Map.of("schema.registry.url", settings.registry(), "specific.avro.reader", "true"), false);
            return new ChangeReader(values);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no such deserialiser: " + settings.valueDeserializer(), e);
        }
    }

    /**
     * @return empty if nobody will ever be able to read it
     * @throws RuntimeException if it cannot be read just now
     */
    Optional<Change> read(ConsumerRecord<String, byte[]> raw) {
        if (raw.value() == null) {
            return Optional.of(new Change.TakenBack(raw.key()));
        }
        try {
            return switch (values.deserialize(raw.topic(), raw.value())) {
                case PublicDecision decision -> Optional.of(new Change.Published(PublicDecisionViews.view(decision)));
                case Tombstone tombstone -> Optional.of(new Change.Withdrawn(PublicDecisionViews.view(tombstone)));
                case null, default -> passOver(raw, "another kind of record");
            };
        } catch (SerializationException e) {
            if (isPassing(e)) {
                throw e;
            }
            return passOver(raw, "undecodable");
        }
    }

    /** Some deserialisers report a registry out of reach as broken bytes, and only the cause tells. */
    private static boolean isPassing(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(IOException.class::isInstance);
    }

    private static Optional<Change> passOver(ConsumerRecord<String, byte[]> raw, String why) {
        LOG.error(
                "record passed over, {}: {}-{} offset {} key {}",
                why,
                raw.topic(),
                raw.partition(),
                raw.offset(),
                raw.key());
        return Optional.empty();
    }
}
