package org.gongshi.streams.fold;

import java.util.ArrayList;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.OutcomeMade;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.SubmissionType;

/** What became of a decision (后续情况) is remembered. */
final class OutcomeRules {
    private static final int UNRANKED = 0;

    private OutcomeRules() {}

    static Noted note(Parts parts, OutcomeSubmitted submitted, Present present) {
        var header = submitted.getHeader();
        var isKnown = Courses.named(
                        parts,
                        submitted.getDocumentNumber().orElse(null),
                        submitted.getCaseNumber().orElse(null))
                .flatMap(course -> course.getOutcomes().stream())
                .anyMatch(outcome -> outcome.getReceiptId().equals(header.getReceiptId()));
        if (isKnown) {
            return Noted.unchanged(parts);
        }
        var link = Chain.append(parts, header, submitted.getCaseNumber(), submitted.getDocumentNumber());
        var made = made(submitted, present);
        var changed = Courses.change(
                link.parts(), submitted.getDocumentNumber(), submitted.getCaseNumber(), course -> with(course, made));
        var recorded = Receipts.recorded(header, submitted.getTarget(), UNRANKED, SubmissionType.OUTCOME, null);
        return Noted.of(
                changed,
                Parties.of(changed, submitted.getDocumentNumber(), submitted.getCaseNumber()),
                header.getReceivedAt(),
                Receipts.chained(recorded, link.value()));
    }

    private static OutcomeMade made(OutcomeSubmitted submitted, Present present) {
        var sector = submitted.getHeader().getContext().getSector();
        return OutcomeMade.newBuilder()
                .setReceiptId(submitted.getHeader().getReceiptId())
                .setType(submitted.getType())
                .setResult(submitted.getResult().orElse(null))
                .setIsFinal(submitted.getIsFinal())
                .setOccurredOn(submitted.getOccurredOn())
                .setEffectiveOn(submitted.getEffectiveOn().orElse(submitted.getOccurredOn()))
                .setAmount(submitted.getAmount().orElse(null))
                .setReceivedOn(Deadlines.civilDay(submitted.getHeader().getReceivedAt()))
                .setBasis(Deadlines.ofWithdrawal(sector, submitted.getOccurredOn(), present)
                        .getSource())
                .build();
    }

    private static Course with(Course course, OutcomeMade outcome) {
        var outcomes = new ArrayList<>(course.getOutcomes());
        outcomes.add(outcome);
        return Course.newBuilder(course).setOutcomes(outcomes).build();
    }
}
