package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.WithdrawalMade;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.streams.fold.Emission.ReceiptWritten;
import org.jspecify.annotations.Nullable;

/** What becomes of a withdrawal (撤回): it is remembered, and what it ends is no longer public. */
final class WithdrawalRules {
    private final Deadlines deadlines;

    WithdrawalRules(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Outcome fold(Parts parts, WithdrawalSubmitted submitted) {
        var before = Parties.fileOf(parts);
        if (before.getWithdrawals().stream().anyMatch(made -> isSameContent(made, submitted))) {
            return Outcome.unchanged(parts);
        }
        var deadline = deadlines.of(submitted);
        var withdrawals = Stream.concat(
                        before.getWithdrawals().stream(), Stream.of(made(submitted, deadline.getSource())))
                .toList();
        var emissions = new ArrayList<Emission>();
        var parties = before.getParties().stream()
                .map(party -> takenBack(party, before.getWithdrawals(), withdrawals, submitted, emissions))
                .toList();
        emissions.add(new ReceiptWritten(Receipts.recorded(submitted, deadline)));
        var file = DecisionFile.newBuilder(before)
                .setParties(parties)
                .setWithdrawals(withdrawals)
                .build();
        return new Outcome(new Parts(file, stillPublic(file, parts.published()), parts.lastDay()), emissions);
    }

    private static @Nullable PublicDecision stillPublic(DecisionFile file, @Nullable PublicDecision published) {
        return published == null || Parties.isPublic(file, published.getDecisionId()) ? published : null;
    }

    private static boolean isSameContent(WithdrawalMade made, WithdrawalSubmitted submitted) {
        return made.getReceiptId().equals(submitted.getHeader().getReceiptId());
    }

    private static WithdrawalMade made(WithdrawalSubmitted submitted, String basis) {
        return WithdrawalMade.newBuilder()
                .setReceiptId(submitted.getHeader().getReceiptId())
                .setDecisionId(submitted.getDecisionId().orElse(null))
                .setReason(submitted.getReason())
                .setWithdrawnOn(submitted.getWithdrawnOn())
                .setRevision(submitted.getRevision().orElse(null))
                .setBasis(basis)
                .build();
    }

    /** A party whose decision is withheld, or not there yet, stays as it is. */
    private static PartyFile takenBack(
            PartyFile party,
            List<WithdrawalMade> before,
            List<WithdrawalMade> withdrawals,
            WithdrawalSubmitted cause,
            List<Emission> emissions) {
        var standing = Parties.standing(party);
        var outline = party.getOutline();
        var ending = standing.flatMap(receipt -> Endings.of(party, receipt, withdrawals));
        if (standing.isEmpty() || outline.isEmpty() || ending.isEmpty()) {
            return party;
        }
        if (ending.equals(Endings.of(party, standing.get(), before))) {
            return party;
        }
        var gone = Endings.apply(party, outline.get(), ending.get());
        emissions.addAll(gone.emissions());
        return informed(gone.party(), standing.get(), ending.get(), cause, emissions);
    }

    private static PartyFile informed(
            PartyFile party,
            Receipt standing,
            WithdrawalMade ending,
            WithdrawalSubmitted cause,
            List<Emission> emissions) {
        var code = ReceiptCode.of(ending.getReason());
        if (standing.getSteps().getLast().getCode().equals(code.name())) {
            return party;
        }
        var receipt = Receipts.continued(
                standing, Endings.state(ending), code, cause.getHeader().getReceivedAt());
        emissions.add(new ReceiptWritten(receipt));
        return Parties.with(party, receipt);
    }
}
