package org.gongshi.search.indexing;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.exchange.Delivery;
import org.gongshi.schemas.Topics;
import org.gongshi.search.decisions.DeliveryView;
import org.gongshi.search.elasticsearch.DeliveryIndex;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.springframework.stereotype.Component;

/** Where every decision stands at every receiver; codes and words of receivers are for agencies and stay out. */
@Component
final class DeliverySource implements IndexSource {
    private final IndexSettings settings;
    private final DeliveryIndex index;

    DeliverySource(IndexSettings settings, DeliveryIndex index) {
        this.settings = settings;
        this.index = index;
    }

    @Override
    public IndexKind kind() {
        return IndexKind.DELIVERIES;
    }

    @Override
    public List<String> topics() {
        return List.of(settings.topic(Topics.CREDIT_DELIVERIES));
    }

    @Override
    public Optional<IndexWrite> write(ConsumerRecord<String, byte[]> place, SpecificRecord value) {
        return value instanceof Delivery delivery
                ? Optional.of(index.write(place.key(), delivery.getDecisionId(), view(delivery)))
                : Optional.empty();
    }

    private static DeliveryView view(Delivery delivery) {
        return new DeliveryView(
                delivery.getReceiver(),
                delivery.getEdition(),
                delivery.getAction().name(),
                delivery.getState().name(),
                delivery.getStateAt());
    }
}
