package org.gongshi.ingest.views;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongshi.exchange.SupervisionAction;

/**
 * Keeps what supervisors did for a period, under agency, act, first and last day, and the instruments they issued, under agency,
 * act and number: the topic keeps each act under its agency alone. Of the same act the first is kept.
 */
final class FirstActs extends ContextualProcessor<String, SpecificRecord, Void, Void> {
    private final String store;

    FirstActs(String store) {
        this.store = store;
    }

    @Override
    public void process(Record<String, SpecificRecord> entry) {
        if (entry.value() instanceof SupervisionAction action) {
            KeyValueStore<String, SpecificRecord> acts = context().getStateStore(store);
            key(action).ifPresent(key -> acts.putIfAbsent(key, action));
        }
    }

    private static Optional<String> key(SupervisionAction action) {
        return action.getInstrument()
                .map(number -> action.getAgency() + "/" + action.getAct() + "/" + number)
                .or(() -> periodKey(action));
    }

    private static Optional<String> periodKey(SupervisionAction action) {
        return action.getFromDay()
                .flatMap(from -> action.getToDay()
                        .map(to -> action.getAgency() + "/" + action.getAct() + "/" + from + "/" + to));
    }
}
