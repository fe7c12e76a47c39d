package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionOutline;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.Shown;
import org.gongshi.exchange.WithdrawalMade;
import org.gongshi.streams.disclosure.Disclosed;
import org.gongshi.streams.disclosure.DisclosurePolicy;
import org.gongshi.streams.disclosure.Publication;
import org.gongshi.streams.disclosure.WithheldCode;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.gongshi.streams.fold.Emission.DecisionPublished;
import org.gongshi.streams.fold.Emission.EditionPublished;
import org.gongshi.streams.fold.Emission.EditionRemoved;
import org.gongshi.streams.fold.Emission.ReceiptWritten;
import org.jspecify.annotations.Nullable;

/** What becomes of a submitted decision: identity, order, publication, receipts. */
final class SubmissionRules {
    private final Deadlines deadlines;
    private final DisclosurePolicy disclosure;

    SubmissionRules(Deadlines deadlines, DisclosurePolicy disclosure) {
        this.deadlines = deadlines;
        this.disclosure = disclosure;
    }

    Outcome fold(Parts parts, DecisionOpened opened) {
        var submitted = opened.submitted();
        var party = Parties.of(parts, submitted);
        return switch (Ranking.arrival(party, submitted)) {
            case DUPLICATE -> Outcome.unchanged(parts);
            case CONFLICT -> aside(parts, party, submitted, ReceiptState.REFUSED, ReceiptCode.CONFLICT);
            case SUPERSEDED -> aside(parts, party, submitted, ReceiptState.CORRECTED, ReceiptCode.SUPERSEDED);
            case STANDS -> stands(parts, party, opened);
        };
    }

    /** Remembered, but what is public stays; only what a correction for privacy names as private goes at once. */
    private Outcome aside(
            Parts parts, PartyFile party, DecisionSubmitted submitted, ReceiptState state, ReceiptCode code) {
        var receipt = Receipts.first(submitted, deadlines.of(submitted), state, code);
        var remembered = Parties.remember(party, receipt);
        var emissions = new ArrayList<Emission>();
        if (isForPrivacy(submitted)) {
            emissions.addAll(removedEditions(party, party.getEdition() - 1));
        }
        emissions.add(new ReceiptWritten(receipt));
        return outcome(parts, remembered, parts.published(), emissions);
    }

    private Outcome stands(Parts parts, PartyFile before, DecisionOpened opened) {
        var submitted = opened.submitted();
        var deadline = deadlines.of(submitted);
        var party = Ranking.republishes(submitted)
                ? Parties.republishing(before, submitted.getHeader().getReceiptId())
                : before;
        var disclosed = disclosure.disclose(submitted, opened.content(), publication(party, submitted, deadline));
        return switch (disclosed) {
            case Disclosed.Withheld(var code, var _) -> withheld(parts, party, submitted, deadline, code);
            case Disclosed.Public(var decision, var _) -> {
                var receipt = Receipts.first(submitted, deadline, ReceiptState.PUBLISHED, ReceiptCode.PUBLISHED);
                var ending = Endings.of(party, receipt, Parties.fileOf(parts).getWithdrawals());
                yield ending.isPresent()
                        ? endedOnArrival(parts, party, submitted, decision, ending.get())
                        : published(parts, party, submitted, decision, receipt);
            }
        };
    }

    /** A withdrawal waited for it, or it doesn't say that it publishes again. */
    private static Outcome endedOnArrival(
            Parts parts, PartyFile party, DecisionSubmitted submitted, PublicDecision decision, WithdrawalMade ending) {
        var code = ReceiptCode.of(ending.getReason());
        var receipt = Receipts.first(submitted, decision.getDeadline(), Endings.state(ending), code);
        var outline = outline(decision);
        var gone = Endings.apply(party, outline, ending);
        var outlined = PartyFile.newBuilder(gone.party()).setOutline(outline).build();
        return succeeded(parts, outlined, submitted, new ReceiptWritten(receipt), null, gone.emissions());
    }

    private static DecisionOutline outline(PublicDecision decision) {
        return new DecisionOutline(decision.getAgency(), decision.getKind(), decision.getDecidedOn());
    }

    private static Publication publication(PartyFile party, DecisionSubmitted submitted, Deadline deadline) {
        var now = submitted.getHeader().getReceivedAt();
        return new Publication(
                party.getEdition() + 1,
                party.getPublishedAt().orElse(now),
                now,
                deadline,
                Deadlines.isOnTime(deadline, party.getFirstReceivedAt()));
    }

    private static Outcome published(
            Parts parts, PartyFile party, DecisionSubmitted submitted, PublicDecision decision, Receipt receipt) {
        var publicParty = PartyFile.newBuilder(party)
                .setShown(Shown.DECISION)
                .setOutline(outline(decision))
                .setEdition(decision.getEdition())
                .setPublishedAt(decision.getPublishedAt())
                .build();
        var emissions = new ArrayList<Emission>();
        if (isForPrivacy(submitted)) {
            emissions.addAll(removedEditions(party, party.getEdition()));
        }
        emissions.add(new DecisionPublished(decision));
        emissions.add(new EditionPublished(new PublicEdition(decision, cause(party))));
        return succeeded(parts, publicParty, submitted, new ReceiptWritten(receipt), decision, emissions);
    }

    /** Why there is a further edition: see {@code PublicEdition}. */
    private static String cause(PartyFile party) {
        return party.getPublishedAt().isEmpty()
                ? "PUBLISHED"
                : party.getShown() == Shown.DECISION ? "CORRECTED" : "REPUBLISHED";
    }

    private static Outcome withheld(
            Parts parts, PartyFile party, DecisionSubmitted submitted, Deadline deadline, WithheldCode code) {
        var receipt = Receipts.first(submitted, deadline, ReceiptState.WITHHELD, code);
        var gone = Endings.removed(party);
        var hidden = PartyFile.newBuilder(gone.party()).setOutline(null).build();
        return succeeded(parts, hidden, submitted, new ReceiptWritten(receipt), null, gone.emissions());
    }

    /** The new submission takes the place of the one that stood. */
    private static Outcome succeeded(
            Parts parts,
            PartyFile party,
            DecisionSubmitted submitted,
            ReceiptWritten written,
            @Nullable PublicDecision published,
            List<Emission> emissions) {
        var replaced = Parties.standing(party)
                .map(standing ->
                        Receipts.corrected(standing, submitted.getHeader().getReceivedAt()));
        var informed = replaced.map(receipt -> Parties.with(party, receipt)).orElse(party);
        var remembered = PartyFile.newBuilder(Parties.remember(informed, written.value()))
                .setStanding(written.value().getReceiptId())
                .build();
        var all = Stream.of(emissions.stream(), replaced.stream().map(ReceiptWritten::new), Stream.of(written));
        return outcome(
                parts,
                remembered,
                published,
                all.<Emission>flatMap(each -> each).toList());
    }

    private static Outcome outcome(
            Parts parts, PartyFile party, @Nullable PublicDecision published, List<Emission> emissions) {
        return new Outcome(
                new Parts(Parties.with(Parties.fileOf(parts), party), published, parts.lastDay()), emissions);
    }

    private static boolean isForPrivacy(DecisionSubmitted submitted) {
        return submitted
                .getCorrection()
                .filter(correction -> correction.getType() == CorrectionType.PRIVACY)
                .isPresent();
    }

    private static List<EditionRemoved> removedEditions(PartyFile party, int upTo) {
        return IntStream.rangeClosed(1, upTo)
                .mapToObj(edition -> new EditionRemoved(party.getDecisionId(), edition))
                .toList();
    }
}
