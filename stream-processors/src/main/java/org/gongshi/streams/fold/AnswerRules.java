package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.Set;
import org.gongshi.exchange.AnswerMade;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.WithdrawalMade;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.credit.Routing;
import org.gongshi.streams.fold.Parties.Placed;

/** What a receiver answers is remembered; a repair that it decides on ends publication everywhere (谁认定、谁修复). */
final class AnswerRules {
    private AnswerRules() {}

    /** An answer about what nobody sent says nothing. */
    static Noted note(Parts parts, ReceiverAnswered answered, Routing routing) {
        var placed = Parties.find(parts, answered.getDecisionId())
                .filter(found -> Deliveries.of(found.party(), answered.getReceiver())
                        .filter(Deliveries::wentOut)
                        .isPresent());
        if (placed.isEmpty()) {
            return Noted.unchanged(parts);
        }
        var remembered = isOvertaken(placed.get().party(), answered)
                ? parts
                : Parties.put(parts, answered(placed.get(), answered));
        var changed = isRepair(answered, routing) ? repaired(remembered, placed.get(), answered, routing) : remembered;
        return Noted.of(changed, Set.of(answered.getDecisionId()), answered.getAnsweredAt());
    }

    private static boolean isRepair(ReceiverAnswered answered, Routing routing) {
        return answered.getAnswer() == ReceiverAnswer.STOPPED
                && answered.getCode()
                        .filter(code -> routing.isRepair(answered.getReceiver(), code))
                        .isPresent();
    }

    /** The receiver has said this already, or something to a later edition, or more than that this one was sent. */
    private static boolean isOvertaken(PartyFile party, ReceiverAnswered answered) {
        return party.getAnswers().stream()
                .filter(given -> given.getReceiver().equals(answered.getReceiver()))
                .anyMatch(given -> given.getEdition() > answered.getEdition()
                        || (given.getEdition() == answered.getEdition()
                                && (answered.getAnswer() == ReceiverAnswer.SENT || isSaid(given, answered))));
    }

    private static boolean isSaid(AnswerMade given, ReceiverAnswered answered) {
        return given.getAnswer() == answered.getAnswer()
                && given.getCode().equals(answered.getCode())
                && given.getMessage().equals(answered.getMessage());
    }

    /** Else a receiver's last answer replaces the one before. */
    private static Placed answered(Placed placed, ReceiverAnswered answered) {
        var answers = new ArrayList<>(placed.party().getAnswers());
        answers.removeIf(answer -> answer.getReceiver().equals(answered.getReceiver()));
        answers.add(AnswerMade.newBuilder()
                .setReceiver(answered.getReceiver())
                .setEdition(answered.getEdition())
                .setAnswer(answered.getAnswer())
                .setCode(answered.getCode().orElse(null))
                .setMessage(answered.getMessage().orElse(null))
                .setAnsweredAt(answered.getAnsweredAt())
                .build());
        return new Placed(
                placed.documentNumber(),
                PartyFile.newBuilder(placed.party()).setAnswers(answers).build());
    }

    /** It stands beside the agency's own withdrawals, so that later answers don't undo it. */
    private static Parts repaired(Parts parts, Placed placed, ReceiverAnswered answered, Routing routing) {
        var file = parts.file(placed.documentNumber());
        var withdrawals = new ArrayList<>(file.getWithdrawals());
        withdrawals.add(WithdrawalMade.newBuilder()
                .setReceiptId(answered.getEventId())
                .setDecisionId(placed.party().getDecisionId())
                .setReason(WithdrawalReason.REPAIRED)
                .setWithdrawnOn(Deadlines.civilDay(answered.getAnsweredAt()))
                .setBasis(routing.repairBasis(answered.getReceiver()))
                .build());
        return parts.with(
                placed.documentNumber(),
                DecisionFile.newBuilder(file).setWithdrawals(withdrawals).build());
    }
}
