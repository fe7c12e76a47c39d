package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.json.JsonData;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.compliance.AnnualQuery;
import org.gongshi.search.compliance.PenaltyOrder;
import org.gongshi.search.compliance.Scope;
import org.springframework.stereotype.Component;

/** Counts of public decisions for the annual statistics. May throw {@link IndexUnavailableException}. */
@Component
public final class AnnualCounts {
    private static final String KINDS = "kinds";
    private static final String IMPOSED = "imposed";
    private static final String HEAVIEST = "heaviest";
    private static final String FINES = "fines";
    private static final String CONFISCATED = "confiscated";
    private static final String PERMITS = "permits";
    private static final String COERCION = "coercion";
    private static final int MOST = 50;
    /** Counted when completed (行政强制执行); measures (行政强制措施) count when decided. */
    private static final List<String> EXECUTIONS =
            List.of("LATE_CHARGE", "TRANSFER", "AUCTION", "REMOVE_OBSTACLE", "PERFORM_INSTEAD", "OTHER_EXECUTION");

    private final ElasticsearchClient client;
    private final IndexSettings settings;

    AnnualCounts(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    public AnnualQuery.Counts of(Scope scope, AnnualQuery query) {
        var request = MsearchRequest.of(many -> many.searches(
                item(all(scope, query, decidedIn(query.year())), decided(query.order())),
                item(all(scope, query, completedIn(query.year())), Map.of(COERCION, terms("view.coercion.type")))));
        var answers = Calls.make(() -> client.msearch(request, JsonData.class)).responses().stream()
                .map(this::aggregations)
                .toList();
        var decided = answers.getFirst();
        var imposed = of(decided, IMPOSED).filter().aggregations();
        return new AnnualQuery.Counts(
                counts(decided, KINDS),
                heaviest(imposed),
                sum(imposed, FINES) + sum(imposed, CONFISCATED),
                counts(decided, PERMITS),
                coercion(counts(decided, COERCION), counts(answers.getLast(), COERCION)));
    }

    private static Map<String, Long> coercion(Map<String, Long> decided, Map<String, Long> completed) {
        var counts = new HashMap<>(decided);
        EXECUTIONS.forEach(type -> counts.put(type, completed.getOrDefault(type, 0L)));
        return counts;
    }

    private static Query all(Scope scope, AnnualQuery query, Query when) {
        var filters = Stream.of(
                        Stream.of(Filters.stillPublic(), when),
                        ScopeFilters.within(scope, "view.agency.region", "view.agency.sector", Filters.AGENCY),
                        query.regions().isEmpty()
                                ? Stream.<Query>of()
                                : Stream.of(ScopeFilters.inOne(
                                        "view.agency.region",
                                        query.regions().stream()
                                                .map(region -> Scope.prefix(region.code()))
                                                .toList())),
                        Filters.oneOf("view.agency.sector", query.sectors()),
                        Filters.oneOf(
                                Filters.AGENCY,
                                query.agencies().stream().map(CreditCode::value).toList()))
                .flatMap(Function.identity())
                .toList();
        return Query.of(both -> both.bool(bool -> bool.filter(filters)));
    }

    private static Query decidedIn(Year year) {
        return Query.of(query -> query.term(term -> term.field(Filters.YEAR).value(year.getValue())));
    }

    private static Query completedIn(Year year) {
        return Query.of(query -> query.range(range -> range.term(days -> days.field("view.coercion.completedOn")
                .gte(year.atDay(1).toString())
                .lt(year.plusYears(1).atDay(1).toString()))));
    }

    private static Map<String, Aggregation> decided(PenaltyOrder order) {
        return Map.of(
                KINDS,
                terms(Filters.KIND),
                PERMITS,
                terms("view.permit.result"),
                COERCION,
                terms("view.coercion.type"),
                IMPOSED,
                Aggregation.of(imposed -> imposed.filter(Query.of(query -> query.term(
                                term -> term.field("view.penalty.result").value("IMPOSED"))))
                        .aggregations(
                                HEAVIEST,
                                Aggregation.of(heaviest ->
                                        heaviest.filters(filters -> filters.filters(by -> by.keyed(columns(order))))))
                        .aggregations(FINES, Aggregation.of(sum -> sum.sum(of -> of.field(Filters.FINE))))
                        .aggregations(
                                CONFISCATED, Aggregation.of(sum -> sum.sum(of -> of.field("find.confiscated"))))));
    }

    /** Of each column those that have nothing heavier. */
    private static Map<String, Query> columns(PenaltyOrder order) {
        return order.columns().stream()
                .collect(Collectors.toMap(
                        PenaltyOrder::name,
                        column -> Query.of(query -> query.bool(
                                bool -> bool.filter(types(column)).mustNot(types(order.heavierThan(column)))))));
    }

    private static Query types(List<PenaltyType> types) {
        return TextQueries.exact(
                Filters.PENALTY_TYPES, types.stream().map(PenaltyType::name).toList());
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(all -> all.terms(terms -> terms.field(field).size(MOST)));
    }

    private RequestItem item(Query query, Map<String, Aggregation> counted) {
        return RequestItem.of(item -> item.header(header -> header.index(settings.alias()))
                .body(body -> body.query(query)
                        .aggregations(counted)
                        .size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .timeout(settings.queryLimit().toMillis() + "ms")));
    }

    private Map<String, Aggregate> aggregations(MultiSearchResponseItem<JsonData> answered) {
        if (answered.isFailure() || answered.result().timedOut()) {
            throw new IndexUnavailableException("one of several questions was not answered");
        }
        return answered.result().aggregations();
    }

    private static Map<String, Long> heaviest(Map<String, Aggregate> imposed) {
        return of(imposed, HEAVIEST).filters().buckets().keyed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, bucket -> bucket.getValue().docCount()));
    }

    private static Map<String, Long> counts(Map<String, Aggregate> answer, String name) {
        var counted = of(answer, name);
        return counted.isSterms()
                ? counted.sterms().buckets().array().stream()
                        .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), MultiBucketBase::docCount))
                : Map.of();
    }

    private static long sum(Map<String, Aggregate> answer, String name) {
        return Math.round(of(answer, name).sum().value());
    }

    private static Aggregate of(Map<String, Aggregate> answer, String name) {
        return Objects.requireNonNull(answer.get(name), name);
    }
}
