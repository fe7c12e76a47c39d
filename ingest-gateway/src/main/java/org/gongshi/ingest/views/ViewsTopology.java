package org.gongshi.ingest.views;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;

/** Keys, registers, receipts, batches, reviews, what supervisors did and what was counted, each whole in a table on this disk. */
final class ViewsTopology {
    private static final List<Topic<?>> VIEWED = Stream.of(
                    Topics.PUBLIC_REGISTERS,
                    Topics.INTERNAL_REGISTERS,
                    Topics.SHARED_REGISTERS,
                    List.<Topic<?>>of(
                            Topics.ACCESS_KEYS,
                            Topics.ACCESS_USES,
                            Topics.REGISTER_CALENDARS,
                            Topics.RECEIPTS,
                            Topics.CLEARANCES,
                            Topics.CREDIT_DELIVERIES,
                            Topics.COMPLIANCE_REGISTERS,
                            Topics.INGEST_BATCHES,
                            Topics.INGEST_REJECTIONS,
                            Topics.REPORTS_ERRORS))
            .<Topic<?>>flatMap(List::stream)
            .toList();

    private static final Topic<SupervisionAction> ACTS = Topics.SUPERVISION_ACTIONS;

    private final Serde<SpecificRecord> serde;

    ViewsTopology(Serde<SpecificRecord> serde) {
        this.serde = serde;
    }

    Topology topology() {
        var builder = new StreamsBuilder();
        VIEWED.forEach(topic -> table(builder, topic));
        acts(builder);
        return builder.build();
    }

    static String store(Topic<?> topic) {
        if (!VIEWED.contains(topic) && !topic.equals(ACTS)) {
            throw new IllegalArgumentException("no view of " + topic.name());
        }
        return topic.name();
    }

    private void table(StreamsBuilder builder, Topic<?> topic) {
        builder.globalTable(
                topic.name(),
                Consumed.with(Serdes.String(), serde),
                Materialized.<String, SpecificRecord, KeyValueStore<Bytes, byte[]>>as(store(topic))
                        .withKeySerde(Serdes.String())
                        .withValueSerde(serde)
                        .withCachingDisabled());
    }

    private void acts(StreamsBuilder builder) {
        var store = Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(store(ACTS)), Serdes.String(), serde)
                .withCachingDisabled()
                .withLoggingDisabled();
        builder.addGlobalStore(
                store, ACTS.name(), Consumed.with(Serdes.String(), serde), () -> new FirstActs(store(ACTS)));
    }
}
