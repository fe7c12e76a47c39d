package org.gongshi.streams.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.Fulfilment;
import org.gongshi.exchange.FulfilmentState;
import org.gongshi.exchange.OutcomeMade;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.PublicDecision;

/** How far a decision is fulfilled (履行情况): a fine paid in instalments is fulfilled once they make up the sum. */
final class FulfilmentRules {
    private FulfilmentRules() {}

    /** Empty while nothing was reported. */
    static Optional<Fulfilment> of(PublicDecision decision, Course course) {
        var reports =
                course.getOutcomes().stream().filter(FulfilmentRules::isReport).toList();
        return reports.stream()
                .map(OutcomeMade::getOccurredOn)
                .max(Comparator.naturalOrder())
                .map(last -> fulfilment(decision, reports, last));
    }

    static boolean isReport(OutcomeMade outcome) {
        return switch (outcome.getType()) {
            case FULFILLED, PARTLY_FULFILLED, UNFULFILLED -> true;
            case RECONSIDERATION,
                    LITIGATION,
                    SELF_CORRECTION,
                    SUPERVISION,
                    COURT_ENFORCEMENT,
                    REPAIRED,
                    TRANSFERRED,
                    UNKNOWN -> false;
        };
    }

    private static Fulfilment fulfilment(PublicDecision decision, List<OutcomeMade> reports, LocalDate last) {
        return new Fulfilment(
                state(reports, imposed(decision)), last, paid(reports).orElse(null));
    }

    /**
     * How far it is fulfilled.
     *
     * @param reports at least one
     * @param owed fine and confiscated money; empty where nothing is to be paid
     */
    static FulfilmentState state(List<OutcomeMade> reports, Optional<BigDecimal> owed) {
        boolean isPaid = paid(reports)
                .filter(sum -> owed.filter(due -> sum.compareTo(due) >= 0).isPresent())
                .isPresent();
        boolean isFulfilled = reports.stream().anyMatch(report -> report.getType() == OutcomeType.FULFILLED);
        return isPaid || isFulfilled ? FulfilmentState.FULFILLED : notYet(reports);
    }

    private static Optional<BigDecimal> paid(List<OutcomeMade> reports) {
        return reports.stream().flatMap(report -> report.getAmount().stream()).reduce(BigDecimal::add);
    }

    private static FulfilmentState notYet(List<OutcomeMade> reports) {
        var last = reports.stream()
                .map(OutcomeMade::getOccurredOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return reports.stream()
                        .anyMatch(report -> report.getType() == OutcomeType.PARTLY_FULFILLED
                                && report.getOccurredOn().equals(last))
                ? FulfilmentState.PARTLY_FULFILLED
                : FulfilmentState.UNFULFILLED;
    }

    /** Fine and confiscated money; empty where nothing is to be paid. */
    private static Optional<BigDecimal> imposed(PublicDecision decision) {
        return decision.getPenalty()
                .map(penalty -> amount(penalty.getFine()).add(amount(penalty.getConfiscated())))
                .filter(sum -> sum.signum() > 0);
    }

    private static BigDecimal amount(Optional<BigDecimal> amount) {
        return amount.orElse(BigDecimal.ZERO);
    }
}
