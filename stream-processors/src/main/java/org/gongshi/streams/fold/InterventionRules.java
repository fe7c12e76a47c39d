package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.Set;
import org.gongshi.exchange.AnswerMade;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.streams.fold.Parties.Placed;

/** What supervisors and receivers do is remembered where it counts for a decision. */
final class InterventionRules {
    private InterventionRules() {}

    static Noted note(Parts parts, SupervisorActed acted) {
        if (acted.getAct() != SupervisionAct.NO_REVIEW_CONFIRMED) {
            return Noted.unchanged(parts);
        }
        var changed = Courses.change(
                parts,
                acted.getDocumentNumber(),
                acted.getCaseNumber(),
                course -> Course.newBuilder(course).setNoReviewConfirmed(true).build());
        var decisions = Parties.of(changed, acted.getDocumentNumber(), acted.getCaseNumber());
        return Noted.of(changed, decisions, acted.getActedAt());
    }

    /** A receiver's last answer replaces the one before; an answer about what nobody knows says nothing. */
    static Noted note(Parts parts, ReceiverAnswered answered) {
        return Parties.find(parts, answered.getDecisionId())
                .map(placed ->
                        Noted.of(Parties.put(parts, answered(placed, answered)), Set.of(), answered.getAnsweredAt()))
                .orElseGet(() -> Noted.unchanged(parts));
    }

    private static Placed answered(Placed placed, ReceiverAnswered answered) {
        var answers = new ArrayList<>(placed.party().getAnswers());
        answers.removeIf(answer -> answer.getReceiver().equals(answered.getReceiver()));
        answers.add(new AnswerMade(
                answered.getReceiver(),
                answered.getEdition(),
                answered.getAnswer(),
                answered.getCode().orElse(null),
                answered.getAnsweredAt()));
        return new Placed(
                placed.documentNumber(),
                PartyFile.newBuilder(placed.party()).setAnswers(answers).build());
    }
}
