package org.gongshi.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Topics;
import org.gongshi.streams.fold.FoldRules;
import org.jspecify.annotations.Nullable;

/** What an agency says is folded, in the order of the log, into what is public, what its receipts say and how it is judged. */
final class FoldTopology {
    static final String CASE_EVENTS = "case-events";
    static final String FOLD = "fold";
    static final String PUBLISH_DECISIONS = "publish-decisions";
    static final String PUBLISH_EDITIONS = "publish-editions";
    static final String WRITE_RECEIPTS = "write-receipts";
    static final String STATE_CLEARANCES = "state-clearances";
    static final String STATE_DELIVERIES = "state-deliveries";
    static final String STATE_CARDS = "state-cards";
    static final String SUM_UP = "sum-up";

    /** How often sums that moved are said: nobody watches them more closely. */
    static final Duration SUMS_EVERY = Duration.ofSeconds(1);

    private static final Serde<String> KEYS = Serdes.String();
    private static final int CREDIT_CODE = 18;

    private final Serde<SpecificRecord> records;
    private final Function<String, KeyValueBytesStoreSupplier> stores;
    private final Opening opening;
    private final FoldRules rules;

    /** @param stores where state lives: on disk, in tests in memory */
    FoldTopology(
            Serde<SpecificRecord> records,
            Function<String, KeyValueBytesStoreSupplier> stores,
            Opening opening,
            FoldRules rules) {
        this.stores = stores;
        this.records = records;
        this.opening = opening;
        this.rules = rules;
    }

    Topology addTo(Topology topology, Generation generation) {
        topology.addSource(CASE_EVENTS, KEYS.deserializer(), records.deserializer(), Topics.CASE_EVENTS.name());
        topology.addProcessor(FOLD, this::fold, CASE_EVENTS);
        FoldStores.ALL.forEach(name -> topology.addStateStore(store(name), FOLD));
        addSink(topology, PUBLISH_DECISIONS, generation.topic(Topics.PUBLICITY_DECISIONS));
        addSink(topology, PUBLISH_EDITIONS, generation.topic(Topics.PUBLICITY_EDITIONS));
        addSink(topology, WRITE_RECEIPTS, generation.topic(Topics.RECEIPTS));
        addSink(topology, STATE_CLEARANCES, generation.topic(Topics.CLEARANCES));
        addSink(topology, STATE_DELIVERIES, generation.topic(Topics.CREDIT_DELIVERIES));
        addSink(topology, STATE_CARDS, generation.topic(Topics.COMPLIANCE_CARDS));
        addSink(topology, SUM_UP, generation.topic(Topics.COMPLIANCE_INDICATORS));
        Topics.CREDIT.forEach((receiver, topic) -> addSink(topology, sendTo(receiver), generation.topic(topic)));
        return topology;
    }

    /** The sink of one receiver. */
    static String sendTo(String receiver) {
        return "send-to-" + receiver;
    }

    private Processor<String, SpecificRecord, String, @Nullable SpecificRecord> fold() {
        return new FoldProcessor(opening, rules);
    }

    /** Cached, so that events of one case in one transaction leave one value behind. */
    private StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(stores.apply(name), KEYS, records).withCachingEnabled();
    }

    private void addSink(Topology topology, String name, String topic) {
        topology.addSink(name, topic, KEYS.serializer(), records.serializer(), FoldTopology::besideItsCause, FOLD);
    }

    /**
     * What follows from an agency's events lies in the partition of the same number as they do: every key begins with the
     * agency's credit code. So a transaction touches a few partitions, not all of every topic; each costs the broker a batch
     * and a marker.
     */
    static Optional<Set<Integer>> besideItsCause(
            String topic, String key, @Nullable SpecificRecord value, int partitions) {
        var agency = key.substring(0, Math.min(CREDIT_CODE, key.length())).getBytes(StandardCharsets.UTF_8);
        return Optional.of(Set.of(BuiltInPartitioner.partitionForKey(agency, partitions)));
    }
}
