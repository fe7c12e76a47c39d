package org.gongshi.ingest.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision stands at a receiver, as its agency sees it.
 *
 * @param receiptId of the submission that was sent
 * @param code the receiver's code, or the column of the official table that is missing
 * @param message the receiver's own words
 */
record DeliveryBody(
        String decisionId,
        String receiver,
        String receiptId,
        int edition,
        CreditAction action,
        DeliveryState state,
        Instant stateAt,
        LocalDate dueOn,
        @Nullable String reason,
        @Nullable String code,
        @Nullable String message) {

    static DeliveryBody of(Delivery delivery) {
        return new DeliveryBody(
                delivery.getDecisionId(),
                delivery.getReceiver(),
                delivery.getReceiptId(),
                delivery.getEdition(),
                delivery.getAction(),
                delivery.getState(),
                delivery.getStateAt(),
                delivery.getDueOn(),
                delivery.getReason().orElse(null),
                delivery.getCode().orElse(null),
                delivery.getMessage().orElse(null));
    }
}
