package org.gongshi.search.elasticsearch;

import java.util.Optional;
import org.gongshi.search.decisions.DeliveryView;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index of deliveries; of one that is no more only id and {@code removed} are left.
 *
 * @param decision id of the decision
 */
record DeliveryDocument(
        String id,
        boolean removed,
        @Nullable String decision,
        @Nullable DeliveryView view) {

    static DeliveryDocument of(String id, String decision, DeliveryView view) {
        return new DeliveryDocument(id, false, decision, view);
    }

    Optional<DeliveryView> delivery() {
        return Optional.ofNullable(view);
    }
}
