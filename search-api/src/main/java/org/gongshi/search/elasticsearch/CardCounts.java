package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gongshi.search.compliance.CardFilter;
import org.gongshi.search.compliance.Verdicts;

/** How much of what was asked for the cards of a list have: verdicts or, where cases were asked for, decisions. */
final class CardCounts {
    private static final String DECISIONS = "decisions";
    private static final String DUE = "due";
    private static final String OVERDUE = "overdue";

    private CardCounts() {}

    static Map<String, Aggregation> of(CardFilter filter, LocalDate today) {
        return filter.isOfVerdicts()
                ? verdicts(filter, today)
                : Map.of(DECISIONS, Aggregation.of(all -> all.valueCount(count -> count.field(DECISIONS))));
    }

    /** What is overdue is open: with those it is counted already. */
    private static Map<String, Aggregation> verdicts(CardFilter filter, LocalDate today) {
        var counts = new HashMap<String, Aggregation>();
        for (String state : filter.statesAsked()) {
            for (String verdict : filter.verdictsAsked()) {
                String count = Verdicts.count(verdict, state);
                counts.put(count, Aggregation.of(all -> all.sum(sum -> sum.field("counts." + count))));
            }
        }
        if (filter.isOverdue() && !filter.states().contains(Verdicts.OPEN)) {
            counts.put(DUE, overdue(filter, today));
        }
        return counts;
    }

    private static Aggregation overdue(CardFilter filter, LocalDate today) {
        var overdue = Aggregation.of(only -> only.filter(ComplianceFilters.overdue(filter, today)));
        return Aggregation.of(all -> all.nested(nested -> nested.path(DUE)).aggregations(OVERDUE, overdue));
    }

    static long read(Map<String, Aggregate> answer) {
        return answer.values().stream().mapToLong(CardCounts::count).sum();
    }

    private static long count(Aggregate counted) {
        if (counted.isNested()) {
            return TallyAnswers.of(counted.nested().aggregations(), OVERDUE)
                    .filter()
                    .docCount();
        }
        return TallyAnswers.whole(
                counted.isSum() ? counted.sum().value() : counted.valueCount().value());
    }
}
