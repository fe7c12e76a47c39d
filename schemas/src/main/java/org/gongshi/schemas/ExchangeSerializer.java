package org.gongshi.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes records in Confluent's wire format. Configured by {@code schema.registry.url}, as Confluent's own is. */
public final class ExchangeSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final ConfiguredRecords records;

    public ExchangeSerializer() {
        this.records = new ConfiguredRecords();
    }

    public ExchangeSerializer(ExchangeRecords records) {
        this.records = new ConfiguredRecords(records);
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        records.configure(settings);
        records.get().resolveWriters();
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        return value == null ? null : records.get().encode(value);
    }

    @Override
    public void close() {
        records.close();
    }
}
