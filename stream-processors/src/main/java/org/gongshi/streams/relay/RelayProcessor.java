package org.gongshi.streams.relay;

import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Makes an entry an event; its place in the topic it comes from is its id, the same however often it is relayed. */
final class RelayProcessor implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private @Nullable ProcessorContext<String, SpecificRecord> context;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, SpecificRecord> entry) {
        var context = Objects.requireNonNull(this.context, "init() comes first");
        var id = context.recordMetadata().map(RelayProcessor::id).orElseThrow();
        var event = RelayRules.event(entry.value(), id);
        context.forward(entry.withKey(RelayRules.agency(event)).withValue(event));
    }

    private static String id(RecordMetadata place) {
        return place.topic() + "/" + place.partition() + "/" + place.offset();
    }
}
