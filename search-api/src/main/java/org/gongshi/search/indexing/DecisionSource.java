package org.gongshi.search.indexing;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Tombstone;
import org.gongshi.search.elasticsearch.DecisionWrites;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.springframework.stereotype.Component;

/** The latest edition of every public decision, and what stays of those that were taken back. */
@Component
final class DecisionSource implements IndexSource {
    private final IndexSettings settings;
    private final DecisionWrites writes;

    DecisionSource(IndexSettings settings, DecisionWrites writes) {
        this.settings = settings;
        this.writes = writes;
    }

    @Override
    public IndexKind kind() {
        return IndexKind.DECISIONS;
    }

    @Override
    public List<String> topics() {
        return List.of(settings.topic());
    }

    @Override
    public Optional<IndexWrite> write(ConsumerRecord<String, byte[]> place, SpecificRecord value) {
        return switch (value) {
            case PublicDecision decision -> Optional.of(writes.show(PublicDecisionViews.view(decision)));
            case Tombstone tombstone -> Optional.of(writes.bury(PublicDecisionViews.view(tombstone)));
            default -> Optional.empty();
        };
    }
}
