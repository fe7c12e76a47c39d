package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.elasticsearch.DeliveryIndex;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** To whom a decision was sent, in words. */
@Component
final class Deliveries {
    private final DeliveryIndex index;
    private final Wording wording;

    Deliveries(DeliveryIndex index, Wording wording) {
        this.index = index;
        this.wording = wording;
    }

    /** One receiver. */
    record Row(String receiver, String state, String since) {}

    /** The document is whole without it. */
    List<Row> of(DecisionView decision, Locale locale) {
        try {
            return index.of(decision.id()).stream()
                    .map(delivery -> new Row(
                            wording.code(locale, "receiver", delivery.receiver()),
                            wording.code(locale, "delivery." + delivery.action(), delivery.state()),
                            new Formats(locale).moment(delivery.since())))
                    .toList();
        } catch (IndexUnavailableException notFilledYet) {
            return List.of();
        }
    }
}
