package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshi.exchange.VerdictName;
import org.gongshi.search.compliance.TallyQuery;
import org.gongshi.search.compliance.TallyQuery.By;
import org.gongshi.search.compliance.Verdicts;

/** Questions for sums, and the names under which the engine answers them. */
final class TallyRequests {
    static final String GROUPS = "groups";
    static final String REGION = "region";
    static final String DAYS = "days";
    static final String DECISIONS = "decisions";
    static final String DUE = "due";
    static final String OVERDUE = "overdue";
    static final String VERDICTS = "verdicts";
    static final String NUMBERS = "numbers";
    static final String SERIES = "series";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String DISTINCT = "distinct";
    static final String REGISTERS = "registers";
    static final String MONTHS = "months";
    static final String PARTS = "parts";
    static final String OF = "of";
    static final String NAMES = "names";
    static final String COUNT = "count";
    static final String CALENDAR = "calendar";
    static final String LATE = "late";
    static final String STAGES = "stages";

    /** Series of document numbers in one group: a province has 1,500 agencies with some words each. */
    private static final int MOST_SERIES = 10_000;
    /** More than a province has. */
    private static final int MOST_AGENCIES = 5000;
    /** Beyond, the engine counts different serials by estimate. */
    static final int COUNTED = 40_000;
    /** A question is of a year at most. */
    private static final int MOST_MONTHS = 12;
    /** Codes of errors there are some hundred of, receivers some. */
    private static final int MOST_PARTS = 200;

    private TallyRequests() {}

    /** By which field groups are told apart; of {@link By#ALL} a field that is the same for all. */
    static String field(By by) {
        return switch (by) {
            case ALL -> "removed";
            case AGENCY -> "countsFor";
            case CITY -> "city";
            case COUNTY -> "county";
            case KIND -> "kind";
            case MONTH -> "month";
        };
    }

    /** Counts, and days if they are wanted. */
    static Map<String, Aggregation> sums(TallyQuery query) {
        var wanted = query.wanted();
        var sums = new HashMap<String, Aggregation>(sums(wanted.counts()));
        if (wanted.days()) {
            sums.put(DAYS, days());
        }
        if (!wanted.registers().isEmpty()) {
            sums.put(REGISTERS, registers(wanted.registers()));
        }
        if (!wanted.parts().isEmpty()) {
            sums.put(PARTS, nested(PARTS, OF, parts(wanted.parts())));
        }
        sums.put(
                REGION,
                Aggregation.of(most -> most.terms(terms -> terms.field(REGION).size(1))));
        return grouped(query, sums);
    }

    private static Map<String, Aggregation> sums(Set<String> counts) {
        return counts.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> Aggregation.of(sum -> sum.sum(of -> of.field("counts." + name)))));
    }

    /** What registers came to, month by month; one document for each agency. */
    private static Aggregation registers(Set<String> counts) {
        return Aggregation.of(only -> only.filter(
                        of -> of.term(is -> is.field(REGISTERS).value(true)))
                .aggregations(
                        MONTHS,
                        Aggregation.of(months -> months.terms(terms -> terms.field("month")
                                        .size(MOST_MONTHS)
                                        .order(NamedValue.of("_key", SortOrder.Desc)))
                                .aggregations(sums(counts)))));
    }

    private static Aggregation parts(Set<String> wanted) {
        var names = Aggregation.of(all -> all.terms(
                        terms -> terms.field("parts.name").size(MOST_PARTS))
                .aggregations(COUNT, Aggregation.of(sum -> sum.sum(of -> of.field("parts.count")))));
        return Aggregation.of(all -> all.terms(terms -> terms.field("parts.of")
                        .include(include -> include.terms(List.copyOf(wanted)))
                        .size(wanted.size()))
                .aggregations(NAMES, names));
    }

    /** Decisions by the day of their case, and cases that were late. */
    static Map<String, Aggregation> calendar(TallyQuery query) {
        var late = Query.of(
                missed -> missed.term(term -> term.field("missed").value(Verdicts.name(VerdictName.PUBLICATION))));
        return grouped(
                query,
                Map.of(
                        CALENDAR,
                        Aggregation.of(days -> days.dateHistogram(histogram -> histogram
                                        .field("bookedOn")
                                        .calendarInterval(CalendarInterval.Day)
                                        .minDocCount(1))
                                .aggregations(
                                        COUNT, Aggregation.of(count -> count.valueCount(of -> of.field("decisions"))))
                                .aggregations(LATE, Aggregation.of(only -> only.filter(late))))));
    }

    private static Aggregation days() {
        return nested(
                DAYS,
                DAYS,
                Aggregation.of(days -> days.histogram(histogram ->
                                histogram.field("days.days").interval(1.0).minDocCount(1))
                        .aggregations(DECISIONS, Aggregation.of(sum -> sum.sum(of -> of.field("days.decisions"))))));
    }

    /** Open verdicts whose day is over, by name. */
    static Map<String, Aggregation> overdue(TallyQuery query) {
        return grouped(query, Map.of(DUE, nested(DUE, OVERDUE, overdue(query.today()))));
    }

    private static Aggregation overdue(LocalDate today) {
        Query overdue = ComplianceFilters.overdueBy(today);
        return Aggregation.of(all -> all.filter(overdue)
                .aggregations(
                        VERDICTS,
                        Aggregation.of(names ->
                                names.terms(terms -> terms.field("due.verdict").size(COUNTED)))));
    }

    /** Which stages are not on record, and of how many cases. */
    static Map<String, Aggregation> stages(TallyQuery query) {
        return grouped(
                query,
                Map.of(
                        STAGES,
                        Aggregation.of(reasons -> reasons.terms(terms -> terms.field("reasons")
                                .include(include -> include.regexp("STAGE_.*"))
                                .size(MOST_PARTS)))));
    }

    /** Document numbers by agency's word and year. */
    static Map<String, Aggregation> series(TallyQuery query) {
        return grouped(query, Map.of(NUMBERS, series()));
    }

    /** The same, not told apart by anything else. */
    static Aggregation series() {
        var series = Aggregation.of(all -> all.terms(
                        terms -> terms.field("numbers.series").size(MOST_SERIES))
                .aggregations(FIRST, Aggregation.of(first -> first.min(min -> min.field("numbers.serial"))))
                .aggregations(LAST, Aggregation.of(last -> last.max(max -> max.field("numbers.serial"))))
                .aggregations(
                        DISTINCT,
                        Aggregation.of(distinct -> distinct.cardinality(
                                count -> count.field("numbers.serial").precisionThreshold(COUNTED)))));
        return nested(NUMBERS, SERIES, series);
    }

    /** When each agency sent in a decision for the first time, the last of these. */
    static Aggregation lastReceived() {
        return Aggregation.of(all -> all.terms(terms -> terms.field("agency").size(MOST_AGENCIES))
                .aggregations(LAST, Aggregation.of(last -> last.max(max -> max.field("firstReceivedAt")))));
    }

    private static Aggregation nested(String path, String name, Aggregation inside) {
        return Aggregation.of(all -> all.nested(nested -> nested.path(path)).aggregations(name, inside));
    }

    private static Map<String, Aggregation> grouped(TallyQuery query, Map<String, Aggregation> each) {
        return grouped(field(query.by()), query, each);
    }

    /** @param field by which groups are told apart */
    static Map<String, Aggregation> grouped(String field, TallyQuery query, Map<String, Aggregation> each) {
        return Map.of(
                GROUPS,
                Aggregation.of(groups -> groups.terms(terms ->
                                terms.field(field).size(query.most()).order(NamedValue.of("_key", SortOrder.Asc)))
                        .aggregations(each)));
    }
}
