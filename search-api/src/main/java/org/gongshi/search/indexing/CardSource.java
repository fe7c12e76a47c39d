package org.gongshi.search.indexing;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.ComplianceIndex;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.springframework.stereotype.Component;

/** The compliance card of every case. */
@Component
final class CardSource implements IndexSource {
    private final IndexSettings settings;

    CardSource(IndexSettings settings) {
        this.settings = settings;
    }

    @Override
    public IndexKind kind() {
        return IndexKind.CARDS;
    }

    @Override
    public List<String> topics() {
        return List.of(settings.topic(Topics.COMPLIANCE_CARDS));
    }

    @Override
    public Optional<IndexWrite> write(ConsumerRecord<String, byte[]> place, SpecificRecord value) {
        return value instanceof ComplianceCard card
                ? Optional.of(ComplianceIndex.write(place.key(), place.offset(), ComplianceViews.view(card)))
                : Optional.empty();
    }
}
