package org.gongshi.streams.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.DeliveryMade;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Route;
import org.gongshi.streams.credit.Routing;
import org.gongshi.streams.credit.Tables.Filled;
import org.gongshi.streams.credit.Tables.Filled.Complete;
import org.gongshi.streams.credit.Tables.Filled.Lacking;
import org.gongshi.streams.fold.Emission.CreditSent;
import org.gongshi.streams.fold.Fate.Ended;
import org.gongshi.streams.fold.Fate.Expired;
import org.gongshi.streams.fold.Fate.Held;
import org.gongshi.streams.fold.Fate.Public;
import org.gongshi.streams.fold.Fate.Withheld;
import org.jspecify.annotations.Nullable;

/** What one decision's receivers are sent because of one event. */
final class Sending {
    private static final String EXPIRED = "EXPIRED";
    private static final String CORRECTED = "CORRECTED";
    private static final String WITHHELD = "WITHHELD";

    private final PartyFile party;
    private final @Nullable PublicDecision viewBefore;
    private final Instant at;
    private final Routing routing;
    private final Present present;
    private final List<DeliveryMade> deliveries;
    private final List<Emission> told = new ArrayList<>();

    /** Why a record is taken back, and since when that is so. */
    record Cause(String reason, LocalDate on) {
        static Cause of(Fate fate, Instant at) {
            var today = Deadlines.civilDay(at);
            return switch (fate) {
                case Ended(var ending) -> new Cause(ending.reason().name(), ending.on());
                case Expired(var publicUntil) -> new Cause(EXPIRED, publicUntil.plusDays(1));
                case Withheld _, Held _ -> new Cause(WITHHELD, today);
                case Public _ -> new Cause(CORRECTED, today);
            };
        }
    }

    Sending(PartyFile party, @Nullable PublicDecision viewBefore, Instant at, Routing routing, Present present) {
        this.party = party;
        this.viewBefore = viewBefore;
        this.at = at;
        this.routing = routing;
        this.present = present;
        this.deliveries = new ArrayList<>(party.getDeliveries());
    }

    /** A row that the receiver would refuse isn't sent; an earlier one is no longer right. */
    void publish(Route route, Filled filled, PublicDecision view) {
        var earlier = Deliveries.of(party, route.getReceiver());
        var due = earlier.filter(Deliveries::wentOut).isEmpty()
                ? route.getDueOn()
                : routing.correctionDue(Deadlines.civilDay(at), present.calendar());
        switch (filled) {
            case Complete(var columns) -> {
                told.add(
                        new CreditSent(route.getReceiver(), CreditRecords.published(party, route, columns, view, due)));
                keep(made(route, due, null));
            }
            case Lacking(var column) -> {
                earlier.filter(Deliveries::isOut).ifPresent(made -> takeBack(made, corrected()));
                keep(made(route, due, column));
            }
        }
    }

    private DeliveryMade made(Route route, LocalDate due, @Nullable String lacking) {
        return DeliveryMade.newBuilder()
                .setReceiver(route.getReceiver())
                .setTable(route.getTable())
                .setEdition(party.getEdition())
                .setAction(CreditAction.PUBLISH)
                .setRoutedAt(at)
                .setDueOn(due)
                .setLacking(lacking)
                .build();
    }

    /** A correction may lead to other receivers. */
    void takeBackOthersThan(List<String> receivers) {
        party.getDeliveries().stream()
                .filter(made -> !receivers.contains(made.getReceiver()))
                .forEach(made -> takeBack(made, corrected()));
    }

    void takeBackAll(Cause cause) {
        party.getDeliveries().forEach(made -> takeBack(made, cause));
    }

    private Cause corrected() {
        return new Cause(CORRECTED, Deadlines.civilDay(at));
    }

    /** What never went out needs no taking back. */
    private void takeBack(DeliveryMade made, Cause cause) {
        if (made.getLacking().isPresent()) {
            deliveries.remove(made);
        } else if (made.getAction() == CreditAction.PUBLISH) {
            var standing = party.getStanding().orElseThrow();
            var due = Deadlines.ofWithdrawal(standing.getSector(), cause.on(), present)
                    .getDueOn();
            told.add(new CreditSent(
                    made.getReceiver(),
                    CreditRecords.takenBack(
                            party,
                            made,
                            cause,
                            Objects.requireNonNull(viewBefore).getDocumentNumber(),
                            due)));
            keep(DeliveryMade.newBuilder(made)
                    .setEdition(party.getEdition())
                    .setAction(CreditAction.WITHDRAW)
                    .setRoutedAt(at)
                    .setDueOn(due)
                    .setReason(cause.reason())
                    .build());
        }
    }

    private void keep(DeliveryMade made) {
        deliveries.removeIf(other -> other.getReceiver().equals(made.getReceiver()));
        deliveries.add(made);
    }

    @Nullable
    PublicDecision viewBefore() {
        return viewBefore;
    }

    List<Emission> told() {
        return told;
    }

    /** The party, with what was sent. */
    PartyFile party() {
        return deliveries.equals(party.getDeliveries())
                ? party
                : PartyFile.newBuilder(party).setDeliveries(deliveries).build();
    }
}
