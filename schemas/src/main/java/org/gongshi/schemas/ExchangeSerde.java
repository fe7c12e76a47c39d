package org.gongshi.schemas;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes.WrapperSerde;

/** {@link ExchangeSerializer} and {@link ExchangeDeserializer} as one, for topologies and stores. */
public final class ExchangeSerde<T extends SpecificRecord> extends WrapperSerde<T> {
    public ExchangeSerde() {
        super(new ExchangeSerializer<>(), new ExchangeDeserializer<>());
    }

    public ExchangeSerde(ExchangeRecords records) {
        super(new ExchangeSerializer<>(records), new ExchangeDeserializer<>(records));
    }
}
