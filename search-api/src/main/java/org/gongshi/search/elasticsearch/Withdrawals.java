package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.decisions.WithdrawalQuery;
import org.springframework.stereotype.Component;

/** What stays of decisions that were taken back, in the index. */
@Component
public final class Withdrawals {
    private static final String AGENCY = "taken.agency";
    private static final String YEAR = "taken.year";
    private static final String AGENCIES = "agencies";
    private static final String YEARS = "years";
    /** More agencies than a province has; counts of all of them are on the page. */
    private static final int MOST_AGENCIES = 1000;

    private final ElasticsearchClient client;
    private final IndexSettings settings;

    Withdrawals(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** @throws IndexUnavailableException if the index doesn't answer */
    public WithdrawalQuery.Answer list(WithdrawalQuery query) {
        var answer = Calls.make(() -> client.search(request(query), DecisionDocument.class));
        var hits = answer.hits().hits();
        return new WithdrawalQuery.Answer(
                Objects.requireNonNull(answer.hits().total()).value(),
                hits.stream()
                        .limit(WithdrawalQuery.SIZE)
                        .flatMap(Withdrawals::tombstone)
                        .toList(),
                SearchAnswers.buckets(answer, AGENCIES),
                SearchAnswers.buckets(answer, YEARS),
                hits.size() <= WithdrawalQuery.SIZE ? null : after(hits.get(WithdrawalQuery.SIZE - 1)));
    }

    /** Counts are of all that was taken back; only the list is narrowed, so that a reader can choose another. */
    private SearchRequest request(WithdrawalQuery query) {
        var request = new SearchRequest.Builder()
                .index(settings.alias())
                .query(takenBack())
                .postFilter(chosen(query))
                .sort(latestFirst())
                .size(WithdrawalQuery.SIZE + 1)
                .aggregations(Map.of(AGENCIES, agencies(), YEARS, years()))
                .trackTotalHits(total -> total.enabled(true))
                .timeout(settings.queryLimit().toMillis() + "ms");
        var cursor = query.cursor();
        return cursor == null
                ? request.build()
                : request.searchAfter(values(cursor)).build();
    }

    private static Query takenBack() {
        return Query.of(query -> query.exists(exists -> exists.field(AGENCY)));
    }

    private static Query chosen(WithdrawalQuery query) {
        return Query.of(all -> all.bool(bool -> bool.filter(Stream.concat(
                        Filters.oneOf(AGENCY, Stream.ofNullable(query.agency()).toList()),
                        Filters.oneOf(YEAR, Stream.ofNullable(query.year()).toList()))
                .toList())));
    }

    private static List<SortOptions> latestFirst() {
        return List.of(
                SortOptions.of(sort -> sort.field(by -> by.field("taken.on")
                        .order(SortOrder.Desc)
                        // Readers stay on an index of an older definition until the new one is filled.
                        .unmappedType(FieldType.Date))),
                SortOptions.of(sort -> sort.field(by -> by.field("id").order(SortOrder.Asc))));
    }

    private static Aggregation agencies() {
        return Aggregation.of(all -> all.terms(terms -> terms.field(AGENCY).size(MOST_AGENCIES))
                .aggregations(Map.of(
                        SearchRequests.NAME,
                        Aggregation.of(name -> name.terms(
                                terms -> terms.field("taken.agencyName").size(1))))));
    }

    private static Aggregation years() {
        return Aggregation.of(all ->
                all.terms(terms -> terms.field(YEAR).order(NamedValue.of("_key", SortOrder.Desc))));
    }

    private static Stream<TombstoneView> tombstone(Hit<DecisionDocument> hit) {
        return Optional.ofNullable(hit.source())
                .flatMap(document -> Optional.ofNullable(document.tombstone()))
                .stream();
    }

    private static Cursor after(Hit<DecisionDocument> last) {
        return new Cursor(last.sort().stream().map(SearchRequests::sortValue).toList());
    }

    private static List<FieldValue> values(Cursor cursor) {
        return List.of(
                FieldValue.of(Long.parseLong(cursor.values().getFirst())),
                FieldValue.of(cursor.values().getLast()));
    }
}
