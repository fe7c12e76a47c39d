package org.gongshi.streams.relay;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.gongshi.schemas.Topics;

/** What supervisors did and receivers answered is appended, in its order, to what the agency says. */
public final class RelayTopology {
    private static final String SUPERVISION_ACTIONS = "supervision-actions";
    private static final String CREDIT_ACKS = "credit-acks";
    private static final String RELAY = "relay";
    private static final String CASE_EVENTS = "case-events";

    private static final Serde<String> KEYS = Serdes.String();

    private RelayTopology() {}

    public static Topology addTo(Topology topology, Serde<SpecificRecord> records) {
        topology.addSource(
                SUPERVISION_ACTIONS, KEYS.deserializer(), records.deserializer(), Topics.SUPERVISION_ACTIONS.name());
        topology.addSource(CREDIT_ACKS, KEYS.deserializer(), records.deserializer(), Topics.CREDIT_ACKS.name());
        topology.addProcessor(RELAY, RelayProcessor::new, SUPERVISION_ACTIONS, CREDIT_ACKS);
        topology.addSink(CASE_EVENTS, Topics.CASE_EVENTS.name(), KEYS.serializer(), records.serializer(), RELAY);
        return topology;
    }
}
