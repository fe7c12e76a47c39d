package org.gongshi.search.indexing;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.ComplianceIndex;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.springframework.stereotype.Component;

/** Sums of compliance cards by agency, month and kind; and what registers come to, which is no matter of a generation. */
@Component
final class IndicatorSource implements IndexSource {
    private final IndexSettings settings;

    IndicatorSource(IndexSettings settings) {
        this.settings = settings;
    }

    @Override
    public IndexKind kind() {
        return IndexKind.INDICATORS;
    }

    @Override
    public List<String> topics() {
        return List.of(settings.topic(Topics.COMPLIANCE_INDICATORS), Topics.COMPLIANCE_REGISTERS.name());
    }

    @Override
    public Optional<IndexWrite> write(ConsumerRecord<String, byte[]> place, SpecificRecord value) {
        return value instanceof ComplianceIndicator sums
                ? Optional.of(ComplianceIndex.write(place.key(), place.offset(), ComplianceViews.view(sums)))
                : Optional.empty();
    }
}
