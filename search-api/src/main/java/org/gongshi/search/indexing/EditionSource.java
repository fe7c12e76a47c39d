package org.gongshi.search.indexing;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.schemas.Topics;
import org.gongshi.search.decisions.Edition;
import org.gongshi.search.elasticsearch.EditionIndex;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.springframework.stereotype.Component;

/** Every edition of every decision, until the decision is taken back. */
@Component
final class EditionSource implements IndexSource {
    private final IndexSettings settings;
    private final EditionIndex index;

    EditionSource(IndexSettings settings, EditionIndex index) {
        this.settings = settings;
        this.index = index;
    }

    @Override
    public IndexKind kind() {
        return IndexKind.EDITIONS;
    }

    @Override
    public List<String> topics() {
        return List.of(settings.topic(Topics.PUBLICITY_EDITIONS));
    }

    @Override
    public Optional<IndexWrite> write(ConsumerRecord<String, byte[]> place, SpecificRecord value) {
        return value instanceof PublicEdition edition
                ? Optional.of(index.write(
                        place.key(), new Edition(PublicDecisionViews.view(edition.getDecision()), edition.getCause())))
                : Optional.empty();
    }
}
