package org.gongshi.search.indexing;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.EntryWrites;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.springframework.stereotype.Component;

/** The public registers, all in one index. */
@Component
final class RegisterSource implements IndexSource {
    @Override
    public IndexKind kind() {
        return IndexKind.REGISTERS;
    }

    @Override
    public List<String> topics() {
        return Topics.PUBLIC_REGISTERS.stream().map(Topic::name).toList();
    }

    @Override
    public Optional<IndexWrite> write(ConsumerRecord<String, byte[]> place, SpecificRecord value) {
        return RegisterEntries.register(place.topic())
                .map(register -> EntryWrites.show(RegisterEntries.entry(register, value), place.offset()));
    }

    /** Keys of topics are unique in their register only. */
    @Override
    public String id(ConsumerRecord<String, byte[]> place) {
        return RegisterEntries.register(place.topic())
                .map(register -> register.slug() + "/" + place.key())
                .orElse(place.key());
    }
}
