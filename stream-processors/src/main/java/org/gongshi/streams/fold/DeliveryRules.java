package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.DeliveryMade;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.Route;
import org.gongshi.exchange.Shown;
import org.gongshi.exchange.Standing;
import org.gongshi.streams.credit.Routing;
import org.gongshi.streams.credit.Tables;
import org.gongshi.streams.credit.Tables.Filled;
import org.gongshi.streams.disclosure.DisclosurePolicy;
import org.gongshi.streams.fold.Parties.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Brings what receivers were sent in line with what is public (报送). Like the public they are told only what differs from
 * what they were told last.
 */
final class DeliveryRules {
    private final DisclosurePolicy disclosure;
    private final Routing routing;

    DeliveryRules(DisclosurePolicy disclosure, Routing routing) {
        this.disclosure = disclosure;
        this.routing = routing;
    }

    Noted note(Parts parts, ReceiverAnswered answered) {
        return AnswerRules.note(parts, answered, routing);
    }

    /** @param before the parts before the event */
    Outcome follow(Parts before, Noted noted, Outcome outcome, Present present) {
        var parts = outcome.parts();
        var told = new ArrayList<>(outcome.emissions());
        for (var decision : noted.decisions()) {
            var placed = Parties.find(parts, decision).orElseThrow();
            var followed = followed(before, parts, noted, placed.party(), present);
            told.addAll(followed.told());
            parts = followed.party().equals(placed.party())
                    ? parts
                    : Parties.put(parts, new Placed(placed.documentNumber(), followed.party()));
        }
        return new Outcome(parts, told);
    }

    private record Followed(PartyFile party, List<Emission> told) {}

    private Followed followed(Parts before, Parts parts, Noted noted, PartyFile party, Present present) {
        var was = Parties.find(before, party.getDecisionId()).map(Placed::party).orElse(null);
        var standing = party.getStanding().orElse(null);
        var sending = new Sending(party, before.views().get(party.getDecisionId()), noted.at(), routing, present);
        if (standing != null) {
            if (party.getShown() == Shown.DECISION) {
                publish(sending, standing, Objects.requireNonNull(parts.views().get(party.getDecisionId())), was);
            } else if (!party.getDeliveries().isEmpty()) {
                sending.takeBackAll(Sending.Cause.of(
                        FateRules.of(Situation.of(parts, present, party, standing, noted.at())), noted.at()));
            }
        }
        var now = forgotten(sending.party(), parts.views().get(party.getDecisionId()));
        var told = new ArrayList<>(sending.told());
        told.addAll(Deliveries.stated(was, now));
        return new Followed(now, told);
    }

    private void publish(Sending sending, Standing standing, PublicDecision view, @Nullable PartyFile was) {
        if (wasPublic(was) && isSame(standing, was) && Objects.equals(sending.viewBefore(), view)) {
            return; // Most events change nothing that is public: then no row is filled.
        }
        sending.takeBackOthersThan(
                standing.getRoutes().stream().map(Route::getReceiver).toList());
        for (var route : standing.getRoutes()) {
            var filled = filled(route, standing, view);
            var before = sending.viewBefore();
            boolean concernsNothing = before != null
                    && isSame(standing, was)
                    && Deliveries.of(sending.party(), route.getReceiver())
                            .filter(DeliveryRules::isPublished)
                            .isPresent()
                    && filled.equals(filled(route, standing, before));
            if (!concernsNothing) {
                sending.publish(route, filled, view);
            }
        }
    }

    private static boolean isSame(Standing standing, @Nullable PartyFile was) {
        return was != null
                && was.getStanding()
                        .filter(stood -> stood.getReceiptId().equals(standing.getReceiptId()))
                        .isPresent();
    }

    private static boolean wasPublic(@Nullable PartyFile was) {
        return was != null && was.getShown() == Shown.DECISION;
    }

    private static boolean isPublished(DeliveryMade made) {
        return made.getAction() == CreditAction.PUBLISH;
    }

    private Filled filled(Route route, Standing standing, PublicDecision view) {
        return Tables.fill(
                route.getTable(),
                view,
                standing.getReserved().orElse(null),
                standing.getPublicUntil().orElse(null),
                disclosure.fields(route.getReceiver(), standing.getDecidedOn()));
    }

    /** What receivers had beside the public view goes when that goes. */
    private static PartyFile forgotten(PartyFile party, @Nullable PublicDecision view) {
        var standing = party.getStanding().orElse(null);
        return view != null || standing == null || standing.getReserved().isEmpty()
                ? party
                : PartyFile.newBuilder(party)
                        .setStanding(
                                Standing.newBuilder(standing).setReserved(null).build())
                        .build();
    }
}
