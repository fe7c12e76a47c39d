package org.gongshi.ingest.views;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;

/** Keys, agencies, receipts and batches, each whole in a table on this disk. */
final class ViewsTopology {
    static final String ACCESS_KEYS = "access-keys";
    static final String AGENCIES = "agencies";
    static final String RECEIPTS = "receipts";
    static final String BATCHES = "batches";

    private final Serde<SpecificRecord> serde;

    ViewsTopology(Serde<SpecificRecord> serde) {
        this.serde = serde;
    }

    Topology topology() {
        var builder = new StreamsBuilder();
        table(builder, Topics.ACCESS_KEYS, ACCESS_KEYS);
        table(builder, Topics.REGISTER_AGENCIES, AGENCIES);
        table(builder, Topics.RECEIPTS, RECEIPTS);
        table(builder, Topics.INGEST_BATCHES, BATCHES);
        return builder.build();
    }

    private void table(StreamsBuilder builder, Topic<?> topic, String store) {
        builder.globalTable(
                topic.name(),
                Consumed.with(Serdes.String(), serde),
                Materialized.<String, SpecificRecord, KeyValueStore<Bytes, byte[]>>as(store)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(serde)
                        .withCachingDisabled());
    }
}
