package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Shown;
import org.gongshi.exchange.Standing;
import org.gongshi.exchange.Tombstone;
import org.gongshi.streams.fold.Emission.DecisionRemoved;
import org.gongshi.streams.fold.Emission.EditionRemoved;
import org.gongshi.streams.fold.Emission.TombstoneLeft;

/** Taking a decision from the public (撤下), with a tombstone where the reason asks for one. */
final class Removals {
    /** A party and what the rest of the exchange learns about it. */
    record Gone(PartyFile party, List<Emission> emissions) {}

    private Removals() {}

    /** What is there already isn't said again. */
    static Gone ended(Situation situation, Ending ending) {
        if (!Endings.leavesTombstone(ending.reason())) {
            return removed(situation.party());
        }
        var party = situation.party();
        boolean isTold = party.getShown() == Shown.TOMBSTONE
                && party.getEndedBy().filter(ending.receiptId()::equals).isPresent();
        return isTold && !situation.isFresh()
                ? new Gone(party, List.of())
                : buried(party, situation.standing(), ending);
    }

    private static Gone buried(PartyFile party, Standing standing, Ending ending) {
        var tombstone = tombstone(party, standing, ending);
        var emissions = new ArrayList<Emission>();
        emissions.add(new TombstoneLeft(tombstone));
        emissions.addAll(editions(party));
        var changed = PartyFile.newBuilder(party)
                .setShown(Shown.TOMBSTONE)
                .setEdition(tombstone.getEdition())
                .setEndedBy(ending.receiptId())
                .build();
        return new Gone(changed, emissions);
    }

    /** Nothing stays but that it is no longer public, and of what never was not even that. */
    static Gone removed(PartyFile party) {
        if (party.getShown() == Shown.NOTHING) {
            return new Gone(party, List.of());
        }
        var emissions = new ArrayList<Emission>();
        emissions.add(new DecisionRemoved(party.getDecisionId()));
        emissions.addAll(editions(party));
        // That it went is a public change like any other: what is public again later is newer.
        var changed = PartyFile.newBuilder(party)
                .setShown(Shown.NOTHING)
                .setEdition(party.getEdition() + 1)
                .setEndedBy(null)
                .build();
        return new Gone(changed, emissions);
    }

    private static Tombstone tombstone(PartyFile party, Standing standing, Ending ending) {
        return Tombstone.newBuilder()
                .setDecisionId(party.getDecisionId())
                .setEdition(party.getEdition() + 1)
                .setAgency(standing.getAgency())
                .setKind(standing.getKind())
                .setDecidedOn(standing.getDecidedOn())
                .setPublishedAt(party.getPublishedAt().orElse(null))
                .setWithdrawnOn(ending.on())
                .setReason(ending.reason())
                .setBasis(ending.basis())
                .build();
    }

    /** The public keeps no edition of what was taken back. */
    private static List<EditionRemoved> editions(PartyFile party) {
        return party.getShown() == Shown.DECISION
                ? IntStream.rangeClosed(1, party.getEdition())
                        .mapToObj(edition -> new EditionRemoved(party.getDecisionId(), edition))
                        .toList()
                : List.of();
    }
}
