package org.gongshi.streams;

import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gongshi.streams.deadletters.BrokenCaseException;
import org.gongshi.streams.fold.CaseEvent;
import org.gongshi.streams.fold.Emission;
import org.gongshi.streams.fold.Emission.DecisionPublished;
import org.gongshi.streams.fold.Emission.DecisionRemoved;
import org.gongshi.streams.fold.Emission.EditionPublished;
import org.gongshi.streams.fold.Emission.EditionRemoved;
import org.gongshi.streams.fold.Emission.ReceiptWritten;
import org.gongshi.streams.fold.Emission.TombstoneLeft;
import org.gongshi.streams.fold.FoldRules;
import org.gongshi.streams.fold.Outcome;
import org.jspecify.annotations.Nullable;

/** The fold in its place: opens an event, loads the parts it touches, folds, saves the parts, sends the emissions on. */
final class FoldProcessor implements Processor<String, SpecificRecord, String, @Nullable SpecificRecord> {
    private record Folded(CaseEvent event, Outcome outcome) {}

    private final Opening opening;
    private final FoldRules rules;
    private @Nullable ProcessorContext<String, @Nullable SpecificRecord> context;
    private @Nullable FoldStores stores;

    FoldProcessor(Opening opening, FoldRules rules) {
        this.opening = opening;
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<String, @Nullable SpecificRecord> context) {
        this.context = context;
        this.stores = new FoldStores(context);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        var folded = folded(record.value(), stores());
        stores().save(folded.event(), folded.outcome().parts());
        folded.outcome().emissions().forEach(emission -> forward(record, emission));
    }

    /** A bug stops this case, not the partition; trouble with Kafka or the registry stops the thread and is tried again. */
    private Folded folded(SpecificRecord value, FoldStores stores) {
        try {
            stores.refuseBroken(value);
            var event = opening.open(value);
            return new Folded(event, rules.fold(stores.load(event), event));
        } catch (KafkaException | BrokenCaseException passedOn) {
            throw passedOn;
        } catch (RuntimeException bug) {
            stores.markBroken(value);
            throw new BrokenCaseException(bug);
        }
    }

    private void forward(Record<String, SpecificRecord> cause, Emission emission) {
        var caused = cause.withKey(emission.key()).<@Nullable SpecificRecord>withValue(emission.value());
        context().forward(caused, sink(emission));
    }

    private static String sink(Emission emission) {
        return switch (emission) {
            case DecisionPublished _, TombstoneLeft _, DecisionRemoved _ -> FoldTopology.PUBLISH_DECISIONS;
            case EditionPublished _, EditionRemoved _ -> FoldTopology.PUBLISH_EDITIONS;
            case ReceiptWritten _ -> FoldTopology.WRITE_RECEIPTS;
        };
    }

    private ProcessorContext<String, @Nullable SpecificRecord> context() {
        return Objects.requireNonNull(context, "init() comes first");
    }

    private FoldStores stores() {
        return Objects.requireNonNull(stores, "init() comes first");
    }
}
