package org.gongshi.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads records in Confluent's wire format. Configured by {@code schema.registry.url}, as Confluent's own is. */
public final class ExchangeDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final ConfiguredRecords records;

    public ExchangeDeserializer() {
        this.records = new ConfiguredRecords();
    }

    public ExchangeDeserializer(ExchangeRecords records) {
        this.records = new ConfiguredRecords(records);
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        records.configure(settings);
    }

    @Override
    @SuppressWarnings("unchecked") // A topic holds the records that Topics lists for it.
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        return bytes == null ? null : (T) records.get().decode(bytes);
    }

    @Override
    public void close() {
        records.close();
    }
}
