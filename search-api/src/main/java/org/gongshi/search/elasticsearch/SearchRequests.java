package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.util.NamedValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.Sort;

/**
 * Queries as requests to the engine.
 *
 * @param index name that readers ask
 * @param limit how long the engine may look before it answers with what it has
 */
record SearchRequests(String index, Duration limit) {
    /** Decisions are counted up to here; beyond, "more than" is enough for a reader and spares the engine most of its work. */
    static final int COUNTED = 10_000;

    /** Under which a bucket's own name is asked for, where its key doesn't hold it. */
    static final String NAME = "name";

    static final String MONTHS = "months";

    private static final int BUCKETS = 20;
    private static final String ID = "id";

    SearchRequest search(DecisionQuery query) {
        var request = new SearchRequest.Builder()
                .index(index)
                .query(query(query))
                .sort(sort(query.sort()))
                // One more than asked for tells whether there is a next page.
                .size(query.size() + 1)
                .aggregations(
                        query.facets().stream().collect(Collectors.toMap(Facet::parameter, SearchRequests::facet)))
                .source(source -> source.filter(only -> only.includes("id", "edition", "removed", "view")))
                .trackTotalHits(total -> total.count(COUNTED))
                .trackScores(query.sort() == Sort.RELEVANCE)
                // Copies of a shard may score a little differently: the same question goes to the same copy.
                .preference("q" + Integer.toHexString(query.parameters().hashCode()))
                .timeout(limit.toMillis() + "ms");
        return query.cursor() == null
                ? request.build()
                : request.searchAfter(after(query.sort(), query.cursor())).build();
    }

    /** The decision received last. */
    SearchRequest latest(List<String> agencies) {
        return SearchRequest.of(search -> search.index(index)
                .query(Query.of(query -> query.bool(bool -> bool.filter(Filters.stillPublic())
                        .filter(Filters.oneOf(Filters.AGENCY, agencies).toList()))))
                .sort(by("view.updatedAt", SortOrder.Desc))
                .source(source -> source.filter(only -> only.includes("id", "removed", "view")))
                .size(1)
                .trackTotalHits(total -> total.enabled(false))
                .timeout(limit.toMillis() + "ms"));
    }

    /** Decisions of an agency since that day, counted by the month of their date. */
    SearchRequest months(String agency, LocalDate from) {
        return SearchRequest.of(search -> search.index(index)
                .query(Query.of(query -> query.bool(bool -> bool.filter(Filters.stillPublic())
                        .filter(TextQueries.exact(Filters.AGENCY, List.of(agency)))
                        .filter(Query.of(since -> since.range(range -> range.term(
                                term -> term.field(Filters.DECIDED_ON).gte(from.toString()))))))))
                .aggregations(
                        MONTHS,
                        Aggregation.of(all -> all.dateHistogram(months -> months.field(Filters.DECIDED_ON)
                                .calendarInterval(CalendarInterval.Month)
                                .minDocCount(1))))
                .size(0));
    }

    private static Query query(DecisionQuery query) {
        return Query.of(root -> root.bool(bool -> {
            bool.filter(Filters.of(query.filter()));
            return query.text() == null
                    ? bool
                    : bool.filter(TextQueries.matching(query.text(), query.match()))
                            .should(TextQueries.ranking(query.text()));
        }));
    }

    private static List<SortOptions> sort(Sort sort) {
        return switch (sort) {
            case RELEVANCE ->
                List.of(
                        SortOptions.of(order -> order.score(score -> score.order(SortOrder.Desc))),
                        by(Filters.DECIDED_ON, SortOrder.Desc),
                        by(ID, SortOrder.Asc));
            case NEWEST -> List.of(by(Filters.DECIDED_ON, SortOrder.Desc), by(ID, SortOrder.Asc));
            case OLDEST -> List.of(by(Filters.DECIDED_ON, SortOrder.Asc), by(ID, SortOrder.Asc));
            case FINE ->
                List.of(
                        by(Filters.FINE, SortOrder.Desc),
                        by(Filters.DECIDED_ON, SortOrder.Desc),
                        by(ID, SortOrder.Asc));
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
    }

    private static List<FieldValue> after(Sort sort, Cursor cursor) {
        var values = cursor.values();
        int last = values.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> i == last
                        ? FieldValue.of(values.get(i))
                        : sort == Sort.RELEVANCE && i == 0
                                ? FieldValue.of(Double.parseDouble(values.get(i)))
                                : FieldValue.of(Long.parseLong(values.get(i))))
                .toList();
    }

    private static Aggregation facet(Facet facet) {
        return switch (facet) {
            case KIND -> terms(Filters.KIND);
            case AGENCY -> terms(Filters.AGENCY_NAMED);
            case REGION -> terms("view.agency.region");
            case YEAR ->
                Aggregation.of(all -> all.terms(
                        terms -> terms.field(Filters.YEAR).size(BUCKETS).order(NamedValue.of("_key", SortOrder.Desc))));
            case PENALTY_TYPE -> terms(Filters.PENALTY_TYPES);
        };
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(all -> all.terms(terms -> terms.field(field).size(BUCKETS)));
    }

    static String sortValue(FieldValue value) {
        return value.isString()
                ? value.stringValue()
                : Objects.requireNonNull(value._get()).toString();
    }
}
