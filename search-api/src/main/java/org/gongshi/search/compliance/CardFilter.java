package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which cards are asked for; what is null or empty doesn't restrict.
 *
 * @param agencies to which the cases count
 * @param regions a province or city stands for all that lies in it
 * @param verdicts names; with states the two must meet in one verdict
 * @param from first day by which cases are counted, inclusive, as is {@code to}
 * @param overdue whether a verdict, one of those named, is open and its day is over
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

    public static final CardFilter ALL =
            new CardFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null);
}
