package org.gongshi.streams.fold;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.OutcomeMade;
import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.WithdrawalMade;
import org.gongshi.exchange.WithdrawalReason;

/** Which withdrawal or outcome ends a submission. */
final class Endings {
    /**
     * Of several the one that leaves a tombstone is told of, then the latest; the rest of the order only makes it one order,
     * whatever came first.
     */
    private static final Comparator<Ending> MOST_TELLING = Comparator.comparing(
                    (Ending ending) -> leavesTombstone(ending.reason()))
            .reversed()
            .thenComparing(Ending::on)
            .thenComparing(Ending::reason)
            .thenComparing(Ending::receiptId);

    private Endings() {}

    /** Empty if the submission isn't ended. */
    static Optional<Ending> of(Situation situation) {
        return all(situation).max(MOST_TELLING);
    }

    static Stream<Ending> all(Situation situation) {
        return Stream.concat(
                situation.withdrawals().stream()
                        .filter(made -> means(made, situation) && ends(made, situation))
                        .map(Endings::of),
                situation.course().getOutcomes().stream()
                        .filter(outcome -> ends(outcome, situation))
                        .flatMap(outcome -> of(outcome).stream()));
    }

    private static boolean means(WithdrawalMade made, Situation situation) {
        return made.getDecisionId()
                .map(id -> Parties.isNamed(situation.party(), id))
                .orElse(true);
    }

    private static boolean ends(WithdrawalMade made, Situation situation) {
        return made.getRevision()
                .map(revision -> situation.receipt().getRevision() < revision)
                .orElse(!republishes(situation));
    }

    /** An appealable judgment takes nothing down, and none reaches a decision that was made after it. */
    private static boolean ends(OutcomeMade outcome, Situation situation) {
        var decidedOn = situation.standing().getDecidedOn();
        boolean before = leavesRoomForAnother(outcome)
                ? decidedOn.isBefore(outcome.getOccurredOn())
                : !decidedOn.isAfter(outcome.getOccurredOn());
        return outcome.getIsFinal() && before && !republishes(situation);
    }

    /** The new decision may be of the same day. */
    private static boolean leavesRoomForAnother(OutcomeMade outcome) {
        return outcome.getResult()
                .filter(result -> result == OutcomeResult.CHANGED || result == OutcomeResult.REDO)
                .isPresent();
    }

    private static boolean republishes(Situation situation) {
        return situation
                .party()
                .getRepublications()
                .contains(situation.receipt().getReceiptId());
    }

    private static Ending of(WithdrawalMade made) {
        return new Ending(made.getReceiptId(), made.getReason(), made.getWithdrawnOn(), made.getBasis(), false);
    }

    private static Optional<Ending> of(OutcomeMade outcome) {
        return reason(outcome)
                .map(reason ->
                        new Ending(outcome.getReceiptId(), reason, outcome.getOccurredOn(), outcome.getBasis(), true));
    }

    private static Optional<WithdrawalReason> reason(OutcomeMade outcome) {
        if (outcome.getType() == OutcomeType.REPAIRED) {
            return Optional.of(WithdrawalReason.REPAIRED);
        }
        return outcome.getResult().flatMap(result -> switch (result) {
            case CHANGED -> Optional.of(WithdrawalReason.CHANGED);
            case REVOKED -> Optional.of(WithdrawalReason.REVOKED);
            case UNLAWFUL -> Optional.of(WithdrawalReason.UNLAWFUL);
            case VOID -> Optional.of(WithdrawalReason.VOID);
            case REDO -> Optional.of(WithdrawalReason.REDO);
            case UPHELD, PERFORM, WITHDRAWN_BY_PARTY, UNKNOWN -> Optional.empty();
        });
    }

    static ReceiptState state(Ending ending) {
        return ending.reason() == WithdrawalReason.REPAIRED ? ReceiptState.REPAIRED : ReceiptState.WITHDRAWN;
    }

    /** A reason newer than this build leaves nothing: that tells least. */
    static boolean leavesTombstone(WithdrawalReason reason) {
        return switch (reason) {
            case REVOKED, CHANGED, UNLAWFUL, VOID, REDO, MISTAKE -> true;
            case REPAIRED, PRIVACY, OTHER, UNKNOWN -> false;
        };
    }
}
