package org.gongshi.search.push;

import java.time.Instant;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.DeliveryState;

/** What the ledger says that a receiver was told last of a decision. */
record Told(String agency, int edition, CreditAction action, DeliveryState state, Instant since) {
    static Told of(Delivery delivery) {
        return new Told(
                delivery.getAgency(),
                delivery.getEdition(),
                delivery.getAction(),
                delivery.getState(),
                delivery.getStateAt());
    }

    /** It has taken this, as far as anybody knows. */
    boolean isTaken() {
        return switch (state) {
            case SENT, ACCEPTED, APPLIED, DIFFERS -> true;
            case ROUTED, INCOMPLETE, REJECTED, STOPPED, UNKNOWN -> false;
        };
    }

    boolean isToBeHeld() {
        return action == CreditAction.PUBLISH;
    }
}
