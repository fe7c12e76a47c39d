package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.VerdictName;
import org.gongshi.search.compliance.AlertQuery;
import org.gongshi.search.compliance.AlertQuery.Days;
import org.gongshi.search.compliance.AlertRules;
import org.gongshi.search.compliance.AlertType;
import org.gongshi.search.compliance.Verdicts;

/** Cards by what they tell of: each meets as many of these queries as {@link AlertRules} finds alerts in it. */
final class AlertFilters {
    private static final String REVIEW = Verdicts.name(VerdictName.REVIEW);
    private static final String OFFICERS = Verdicts.name(VerdictName.OFFICERS);

    private AlertFilters() {}

    static List<Query> telling(AlertQuery query) {
        return Verdicts.NAMES.stream()
                .flatMap(verdict -> telling(signs(verdict, query.days()), query.types()))
                .toList();
    }

    /** Of one verdict only the gravest is told. */
    private static Stream<Query> telling(SortedMap<AlertType, Query> signs, List<AlertType> types) {
        return signs.entrySet().stream()
                .filter(sign -> types.contains(sign.getKey()))
                .map(sign -> Query.of(query -> query.bool(bool -> bool.filter(sign.getValue())
                        .mustNot(List.copyOf(signs.headMap(sign.getKey()).values())))));
    }

    /** By what a type is known; the reasons are those of no other verdict. */
    private static SortedMap<AlertType, Query> signs(String verdict, Days days) {
        var missed = TextQueries.exact("missed", List.of(verdict));
        var soon = due(verdict, days.soon());
        var signs = new TreeMap<>(Map.of(
                AlertType.BREACH,
                ScopeFilters.any(Stream.of(missed, due(verdict, days.today().minusDays(1)))),
                AlertType.DUE_SOON,
                soon));
        if (verdict.equals(REVIEW)) {
            signs.put(AlertType.REVIEW_MISSING, both(missed, reason(AlertType.REVIEW_MISSING)));
            signs.put(
                    AlertType.HOLD_ENDING, both(soon, TextQueries.exact("states", List.of(ReceiptState.HELD.name()))));
        }
        if (verdict.equals(OFFICERS)) {
            signs.put(AlertType.OFFICER_SUSPENDED, both(missed, reason(AlertType.OFFICER_SUSPENDED)));
        }
        return signs;
    }

    private static Query reason(AlertType type) {
        return TextQueries.exact("reasons", AlertRules.reasons(List.of(type)));
    }

    private static Query due(String verdict, LocalDate last) {
        return ComplianceFilters.due(
                both(TextQueries.exact("due.verdict", List.of(verdict)), ComplianceFilters.dueBy(last)));
    }

    private static Query both(Query one, Query other) {
        return ComplianceFilters.all(Stream.of(one, other));
    }
}
