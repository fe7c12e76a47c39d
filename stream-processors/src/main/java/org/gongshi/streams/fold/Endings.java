package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongshi.exchange.DecisionOutline;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.Shown;
import org.gongshi.exchange.Tombstone;
import org.gongshi.exchange.WithdrawalMade;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.fold.Emission.DecisionRemoved;
import org.gongshi.streams.fold.Emission.EditionRemoved;
import org.gongshi.streams.fold.Emission.TombstoneLeft;

/** Which withdrawal ends a submission, and what the public sees after that. */
final class Endings {
    /**
     * Of several withdrawals the one that leaves least is told of, then the latest; the rest of the order only makes it one
     * order, whatever came first.
     */
    private static final Comparator<WithdrawalMade> MOST_TELLING = Comparator.comparing(
                    (WithdrawalMade made) -> leavesTombstone(made.getReason()))
            .reversed()
            .thenComparing(WithdrawalMade::getWithdrawnOn)
            .thenComparing(WithdrawalMade::getReason)
            .thenComparing(WithdrawalMade::getReceiptId);

    /** A party and what the rest of the exchange learns about it. */
    record Gone(PartyFile party, List<Emission> emissions) {}

    private Endings() {}

    /** Empty if the submission isn't ended. */
    static Optional<WithdrawalMade> of(PartyFile party, Receipt submission, List<WithdrawalMade> withdrawals) {
        boolean republishes = party.getRepublications().contains(submission.getReceiptId());
        return withdrawals.stream()
                .filter(made -> made.getDecisionId()
                        .filter(other -> !other.equals(party.getDecisionId()))
                        .isEmpty())
                .filter(made -> made.getRevision()
                        .map(revision -> submission.getRevision() < revision)
                        .orElse(!republishes))
                .max(MOST_TELLING);
    }

    static ReceiptState state(WithdrawalMade ending) {
        return ending.getReason() == WithdrawalReason.REPAIRED ? ReceiptState.REPAIRED : ReceiptState.WITHDRAWN;
    }

    /** Takes from the public what is there, and leaves a tombstone where the reason asks for one. */
    static Gone apply(PartyFile party, DecisionOutline outline, WithdrawalMade ending) {
        return leavesTombstone(ending.getReason()) ? buried(party, outline, ending) : removed(party);
    }

    private static Gone buried(PartyFile party, DecisionOutline outline, WithdrawalMade ending) {
        var tombstone = tombstone(party, outline, ending);
        var emissions = new ArrayList<Emission>();
        emissions.add(new TombstoneLeft(tombstone));
        emissions.addAll(editions(party));
        var changed = PartyFile.newBuilder(party)
                .setShown(Shown.TOMBSTONE)
                .setEdition(tombstone.getEdition())
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
        return new Gone(PartyFile.newBuilder(party).setShown(Shown.NOTHING).build(), emissions);
    }

    private static Tombstone tombstone(PartyFile party, DecisionOutline outline, WithdrawalMade ending) {
        return Tombstone.newBuilder()
                .setDecisionId(party.getDecisionId())
                .setEdition(party.getEdition() + 1)
                .setAgency(outline.getAgency())
                .setKind(outline.getKind())
                .setDecidedOn(outline.getDecidedOn())
                .setPublishedAt(party.getPublishedAt().orElse(null))
                .setWithdrawnOn(ending.getWithdrawnOn())
                .setReason(ending.getReason())
                .setBasis(ending.getBasis())
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

    /** A reason newer than this build leaves nothing: that tells least. */
    private static boolean leavesTombstone(WithdrawalReason reason) {
        return switch (reason) {
            case REVOKED, CHANGED, UNLAWFUL, VOID, REDO, MISTAKE -> true;
            case REPAIRED, PRIVACY, OTHER, UNKNOWN -> false;
        };
    }
}
