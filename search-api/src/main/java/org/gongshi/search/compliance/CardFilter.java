package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.compliance.CardView.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which cards are asked for; what is null or empty doesn't restrict.
 *
 * @param agencies to which the cases count
 * @param regions a province or city stands for all that lies in it
 * @param verdicts names; with states, or with overdue, the two must meet in one verdict
 * @param from first day by which cases are counted, inclusive, as is {@code to}
 * @param overdue true: verdicts that are open and whose day is over, beside those in the states; false: cards without such
 */
public record CardFilter(
        List<CreditCode> agencies,
        List<Region> regions,
        List<String> sectors,
        List<DecisionKind> kinds,
        List<String> verdicts,
        List<String> states,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean overdue) {

    /** Else cases are asked for; an instrument (监督文书) is none, and has nothing but its verdict. */
    public boolean isOfVerdicts() {
        return !verdicts.isEmpty() || !states.isEmpty() || isOverdue();
    }

    public boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }

    public List<String> verdictsAsked() {
        return verdicts.isEmpty() ? Verdicts.NAMES : verdicts;
    }

    public List<String> statesAsked() {
        return states.isEmpty() && !isOverdue() ? Verdicts.STATES : states;
    }

    /** Whether it is one of those for which its card is listed. */
    public boolean isAsked(Verdict verdict, LocalDate today) {
        return verdictsAsked().contains(verdict.name())
                && (statesAsked().contains(verdict.state()) || (isOverdue() && verdict.isOverdue(today)));
    }
}
