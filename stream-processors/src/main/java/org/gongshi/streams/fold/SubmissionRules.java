package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.Route;
import org.gongshi.exchange.Standing;
import org.gongshi.streams.credit.Routing;
import org.gongshi.streams.disclosure.Disclosed;
import org.gongshi.streams.disclosure.DisclosurePolicy;
import org.gongshi.streams.disclosure.Publication;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.gongshi.streams.fold.Emission.EditionRemoved;
import org.gongshi.streams.fold.Parties.Placed;

/** A submitted decision is remembered: whose it is, which of several stands, what of it may be public. */
final class SubmissionRules {
    private final DisclosurePolicy disclosure;
    private final Routing routing;

    SubmissionRules(DisclosurePolicy disclosure, Routing routing) {
        this.disclosure = disclosure;
        this.routing = routing;
    }

    Noted note(Parts parts, DecisionOpened opened, Present present) {
        var submitted = opened.submitted();
        var placed = Parties.of(parts, submitted);
        return switch (Ranking.arrival(placed.party(), submitted)) {
            case DUPLICATE -> Noted.unchanged(parts);
            case CONFLICT -> aside(parts, placed, submitted, present, ReceiptState.REFUSED, ReceiptCode.CONFLICT);
            case SUPERSEDED -> superseded(parts, placed, opened, present);
            case STANDS -> stands(parts, placed, opened, present);
        };
    }

    private Noted superseded(Parts parts, Placed placed, DecisionOpened opened, Present present) {
        var submitted = opened.submitted();
        var disclosed = disclosed(placed.party(), opened, Deadlines.of(submitted, present));
        var informed = new Placed(placed.documentNumber(), dueToBePublic(placed.party(), submitted, disclosed));
        return aside(parts, informed, submitted, present, ReceiptState.CORRECTED, ReceiptCode.SUPERSEDED);
    }

    /** Remembered, but what stands stays; only the editions that name somebody wrongly go at once. */
    private static Noted aside(
            Parts parts,
            Placed placed,
            DecisionSubmitted submitted,
            Present present,
            ReceiptState state,
            ReceiptCode code) {
        var at = submitted.getHeader().getReceivedAt();
        var link = chained(parts, submitted);
        var begun = Receipts.begun(submitted, Deadlines.of(submitted, present), List.of(), link.value());
        var receipt = Receipts.continued(begun, state, code.name(), at);
        var party = Parties.remember(placed.party(), receipt);
        var changed = moved(link.parts(), placed, party, submitted, placed.documentNumber());
        var removed = freesSomebody(submitted) ? editions(party, party.getEdition() - 1) : List.<EditionRemoved>of();
        return new Noted(changed, Set.of(party.getDecisionId()), at, removed, List.of(receipt));
    }

    private Noted stands(Parts parts, Placed placed, DecisionOpened opened, Present present) {
        var submitted = opened.submitted();
        var at = submitted.getHeader().getReceivedAt();
        var deadline = Deadlines.of(submitted, present);
        var disclosed = disclosed(placed.party(), opened, deadline);
        var link = chained(parts, submitted);
        var receipt = Receipts.begun(submitted, deadline, disclosed.removals(), link.value());
        var replaced = placed.party()
                .getStanding()
                .map(standing -> Parties.receipt(placed.party(), standing.getReceiptId()))
                .map(standing ->
                        Receipts.continued(standing, ReceiptState.CORRECTED, ReceiptCode.CORRECTED.name(), at));
        var standing = routed(StandingRules.of(opened, disclosed, present), opened, present);
        var informed = dueToBePublic(placed.party(), submitted, disclosed);
        var party = succeeding(informed, replaced, receipt, standing, submitted);
        var changed =
                viewed(moved(link.parts(), placed, party, submitted, submitted.getDocumentNumber()), party, disclosed);
        var removed = freesSomebody(submitted) ? editions(party, party.getEdition()) : List.<EditionRemoved>of();
        return new Noted(
                linked(changed, standing),
                Set.of(party.getDecisionId()),
                at,
                removed,
                replaced.map(List::of).orElse(List.of()));
    }

    private Disclosed disclosed(PartyFile party, DecisionOpened opened, Deadline deadline) {
        var submitted = opened.submitted();
        return disclosure.disclose(submitted, opened.content(), publication(party, submitted, deadline));
    }

    private static PartyFile dueToBePublic(PartyFile party, DecisionSubmitted submitted, Disclosed disclosed) {
        boolean excused = disclosed instanceof Disclosed.Withheld
                || submitted.getHeader().getContext().getBackfill();
        return excused || party.getDueToBePublic()
                ? party
                : PartyFile.newBuilder(party).setDueToBePublic(true).build();
    }

    /** Receivers get of what is public only, and of what the policy lets cross to them. */
    private Standing routed(Standing standing, DecisionOpened opened, Present present) {
        var content = opened.content();
        if (content == null || standing.getWithheld().isPresent()) {
            return standing;
        }
        var routes = routing.routes(opened.submitted(), content, present.calendar());
        var receivers = routes.stream().map(Route::getReceiver).toList();
        return Standing.newBuilder(standing)
                .setRoutes(routes)
                .setReserved(disclosure.reserved(opened.submitted(), content, receivers))
                .build();
    }

    private static Chain.Link chained(Parts parts, DecisionSubmitted submitted) {
        return Chain.append(
                parts, submitted.getHeader(), submitted.getCaseNumber(), Optional.of(submitted.getDocumentNumber()));
    }

    /** Edition and times are those of a publication at once; a hold that ends later has its own. */
    private static Publication publication(PartyFile party, DecisionSubmitted submitted, Deadline deadline) {
        var now = submitted.getHeader().getReceivedAt();
        return new Publication(
                party.getEdition() + 1,
                party.getPublishedAt().orElse(now),
                now,
                deadline,
                Deadlines.isOnTime(deadline, party.getFirstReceivedAt()));
    }

    private static PartyFile succeeding(
            PartyFile before,
            Optional<Receipt> replaced,
            Receipt receipt,
            Standing standing,
            DecisionSubmitted submitted) {
        var informed = replaced.map(old -> Parties.with(before, old)).orElse(before);
        var party = PartyFile.newBuilder(Parties.remember(informed, receipt)).setStanding(standing);
        if (Ranking.republishes(submitted)) {
            party.setRepublications(added(before.getRepublications(), receipt.getReceiptId()));
        }
        return party.build();
    }

    /** Under a number; ids and numbers that only this submission bears lead to it from now on. */
    private static Parts moved(
            Parts parts, Placed placed, PartyFile party, DecisionSubmitted submitted, String target) {
        var named = submitted
                .getOwnId()
                .filter(id -> !Parties.isNamed(party, id))
                .map(id -> PartyFile.newBuilder(party)
                        .setOtherIds(added(party.getOtherIds(), id))
                        .build())
                .orElse(party);
        var now = new Placed(placed.documentNumber(), named);
        return placed.documentNumber().equals(submitted.getDocumentNumber())
                ? Parties.put(parts, now)
                : Parties.move(parts, now, submitted.getDocumentNumber(), target);
    }

    private static Parts viewed(Parts parts, PartyFile party, Disclosed disclosed) {
        return switch (disclosed) {
            case Disclosed.Public(var decision, var _) -> parts.withView(party.getDecisionId(), decision);
            case Disclosed.Withheld _ -> parts.withView(party.getDecisionId(), null);
        };
    }

    /** The case knows its documents, so that what is said of the case reaches them. */
    private static Parts linked(Parts parts, Standing standing) {
        if (standing.getCaseNumber().isEmpty()) {
            return parts;
        }
        var number = standing.getCaseNumber().get();
        var dossier = parts.dossier(number);
        return dossier.getDocuments().contains(standing.getDocumentNumber())
                ? parts
                : parts.with(
                        number,
                        Dossier.newBuilder(dossier)
                                .setDocuments(added(dossier.getDocuments(), standing.getDocumentNumber()))
                                .setAgency(null)
                                .build());
    }

    private static List<String> added(List<String> list, String item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    /** Earlier editions name somebody whom they should never have named: a person in the text, or the wrong party. */
    private static boolean freesSomebody(DecisionSubmitted submitted) {
        return submitted
                .getCorrection()
                .filter(correction ->
                        correction.getType() == CorrectionType.PRIVACY || correction.getType() == CorrectionType.PARTY)
                .isPresent();
    }

    private static List<EditionRemoved> editions(PartyFile party, int upTo) {
        return IntStream.rangeClosed(1, upTo)
                .mapToObj(edition -> new EditionRemoved(party.getDecisionId(), edition))
                .toList();
    }
}
