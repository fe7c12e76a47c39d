package org.gongshi.streams;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gongshi.exchange.DueDate;
import org.gongshi.schemas.Redelivery;
import org.gongshi.streams.deadletters.BrokenCaseException;
import org.gongshi.streams.fold.CaseEvent;
import org.gongshi.streams.fold.CaseEvent.CalendarAdopted;
import org.gongshi.streams.fold.CaseEvent.CountedAnew;
import org.gongshi.streams.fold.CaseEvent.DayBegun;
import org.gongshi.streams.fold.Emission;
import org.gongshi.streams.fold.Emission.CardRemoved;
import org.gongshi.streams.fold.Emission.CardStated;
import org.gongshi.streams.fold.Emission.ClearanceStated;
import org.gongshi.streams.fold.Emission.CreditSent;
import org.gongshi.streams.fold.Emission.DecisionPublished;
import org.gongshi.streams.fold.Emission.DecisionRemoved;
import org.gongshi.streams.fold.Emission.DeliveryStated;
import org.gongshi.streams.fold.Emission.EditionPublished;
import org.gongshi.streams.fold.Emission.EditionRemoved;
import org.gongshi.streams.fold.Emission.ReceiptWritten;
import org.gongshi.streams.fold.Emission.TombstoneLeft;
import org.gongshi.streams.fold.FoldRules;
import org.jspecify.annotations.Nullable;

/** The fold in its place: opens an event, loads the parts it touches, folds, saves the parts, sends the emissions on. */
final class FoldProcessor implements Processor<String, SpecificRecord, String, @Nullable SpecificRecord> {
    /** What a record of the log brings about beside itself: each is folded on its own. */
    private record Consequence(DueDate about, CaseEvent event) {}

    private final Opening opening;
    private final FoldRules rules;
    private @Nullable ProcessorContext<String, @Nullable SpecificRecord> context;
    private @Nullable FoldStores stores;
    private @Nullable DueDates dueDates;
    private @Nullable Sums sums;
    private @Nullable Accounts accounts;

    FoldProcessor(Opening opening, FoldRules rules) {
        this.opening = opening;
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<String, @Nullable SpecificRecord> context) {
        this.context = context;
        this.stores = new FoldStores(context);
        this.dueDates = new DueDates(context.getStateStore(FoldStores.DUE_DATES));
        this.sums = new Sums(context.getStateStore(FoldStores.COUNTERS));
        this.accounts = new Accounts(context.getStateStore(FoldStores.LEDGERS));
        context.schedule(FoldTopology.SUMS_EVERY, PunctuationType.WALL_CLOCK_TIME, this::tellSums);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        var event = fold(record, record.value(), () -> opening.open(record.value()));
        foldAll(record, consequences(event));
    }

    /** One broken case doesn't keep the others from what is due to them; it has its own due again when it is mended. */
    private void foldAll(Record<String, SpecificRecord> cause, List<Consequence> consequences) {
        BrokenCaseException first = null;
        for (var consequence : consequences) {
            try {
                fold(cause, consequence.about(), consequence::event);
            } catch (BrokenCaseException broken) {
                first = first == null && broken.isNew() ? broken : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** A bug stops this case, not the partition; trouble with Kafka or the registry stops the thread and is tried again. */
    private CaseEvent fold(Record<String, SpecificRecord> cause, SpecificRecord about, Supplier<CaseEvent> opened) {
        var reach = Reach.of(about);
        if (Redelivery.isMarked(cause.headers())) {
            stores().mend(reach);
        }
        try {
            return fold(cause, reach, opened);
        } catch (KafkaException | BrokenCaseException passedOn) {
            throw passedOn;
        } catch (RuntimeException bug) {
            stores().markBroken(reach);
            throw new BrokenCaseException(bug);
        }
    }

    private CaseEvent fold(Record<String, SpecificRecord> cause, Reach reach, Supplier<CaseEvent> opened) {
        var parts = stores().load(reach);
        var event = opened.get();
        var outcome = rules.fold(parts, event);
        stores().save(reach, parts, outcome.parts());
        outcome.emissions().forEach(emission -> forward(cause, emission.key(), emission.value(), sink(emission)));
        outcome.shares().forEach(sums()::add);
        outcome.entries().forEach(entry -> accounts().enter(entry).forEach(sums()::add));
        return event;
    }

    /** A day makes things due; a new calendar makes deadlines counted anew. */
    private List<Consequence> consequences(CaseEvent event) {
        if (event instanceof DayBegun(var day)) {
            return dueDates().due(day).stream()
                    .map(due -> new Consequence(due.due(), due))
                    .toList();
        }
        if (event instanceof CalendarAdopted(var adopted)) {
            return dueDates().provisional().stream()
                    .map(due -> new Consequence(due, new CountedAnew(due, adopted)))
                    .toList();
        }
        return List.of();
    }

    /** A mark of the operators' on what caused it says nothing about what follows. */
    private void forward(
            Record<String, SpecificRecord> cause, String key, @Nullable SpecificRecord value, String sink) {
        var caused =
                cause.withKey(key).<@Nullable SpecificRecord>withValue(value).withHeaders(new RecordHeaders());
        context().forward(caused, sink);
    }

    private void tellSums(long now) {
        sums().tellMoved((key, sum) -> context().forward(new Record<>(key, sum, now), FoldTopology.SUM_UP));
    }

    private static String sink(Emission emission) {
        return switch (emission) {
            case DecisionPublished _, TombstoneLeft _, DecisionRemoved _ -> FoldTopology.PUBLISH_DECISIONS;
            case EditionPublished _, EditionRemoved _ -> FoldTopology.PUBLISH_EDITIONS;
            case ReceiptWritten _ -> FoldTopology.WRITE_RECEIPTS;
            case ClearanceStated _ -> FoldTopology.STATE_CLEARANCES;
            case CreditSent sent -> FoldTopology.sendTo(sent.receiver());
            case DeliveryStated _ -> FoldTopology.STATE_DELIVERIES;
            case CardStated _, CardRemoved _ -> FoldTopology.STATE_CARDS;
        };
    }

    private ProcessorContext<String, @Nullable SpecificRecord> context() {
        return Objects.requireNonNull(context, "init() comes first");
    }

    private FoldStores stores() {
        return Objects.requireNonNull(stores, "init() comes first");
    }

    private Sums sums() {
        return Objects.requireNonNull(sums, "init() comes first");
    }

    private Accounts accounts() {
        return Objects.requireNonNull(accounts, "init() comes first");
    }

    private DueDates dueDates() {
        return Objects.requireNonNull(dueDates, "init() comes first");
    }
}
