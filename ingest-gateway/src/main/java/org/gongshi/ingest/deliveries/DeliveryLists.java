package org.gongshi.ingest.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gongshi.exchange.Delivery;
import org.gongshi.ingest.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an agency's decisions stand at their receivers, page by page. */
@Component
public final class DeliveryLists {
    private final View<Delivery> view;

    DeliveryLists(View<Delivery> deliveries) {
        this.view = deliveries;
    }

    /** @param next to ask for what follows; null at the end */
    public record Listing(List<Delivery> items, @Nullable String next) {}

    /** @param cursor what the page begins behind; empty: the beginning */
    public Listing of(String agency, Predicate<Delivery> matches, String cursor, int size) {
        var items = new ArrayList<Delivery>();
        view.forEachUnder(agency + "-", delivery -> {
            if (items.size() <= size
                    && matches.test(delivery)
                    && cursor(delivery).compareTo(cursor) > 0) {
                items.add(delivery);
            }
        });
        return items.size() <= size
                ? new Listing(items, null)
                : new Listing(items.subList(0, size), cursor(items.get(size - 1)));
    }

    /** In the order of the topic's keys. */
    private static String cursor(Delivery delivery) {
        return delivery.getDecisionId() + "/" + delivery.getReceiver();
    }
}
