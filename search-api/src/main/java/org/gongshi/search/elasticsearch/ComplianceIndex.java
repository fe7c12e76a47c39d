package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gongshi.search.compliance.AgencyActivity;
import org.gongshi.search.compliance.AlertQuery;
import org.gongshi.search.compliance.CardQuery;
import org.gongshi.search.compliance.CardResult;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.compliance.CountsView;
import org.gongshi.search.compliance.Scope;
import org.gongshi.search.compliance.Sight;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.compliance.TallyQuery;
import org.gongshi.search.decisions.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The indexes of compliance cards and of their sums. There is no question without somebody who asks: each begins with what may
 * be seen. Every call may throw {@link IndexUnavailableException}.
 */
@Component
public final class ComplianceIndex {
    /** The engine refuses keys of more than 512 bytes. */
    private static final int LONGEST_ID = 512;

    private static final String TOLD = "told";

    private static final List<SortOptions> LATEST_FIRST =
            List.of(by("bookedOn", SortOrder.Desc), by("id", SortOrder.Asc));

    private final ElasticsearchClient client;
    private final IndexSettings settings;

    ComplianceIndex(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * The write of a card.
     *
     * @param id the key that the topic has for it
     * @param offset of its record: within a key's partition, what was said later lies further on
     */
    public static IndexWrite write(String id, long offset, CardView card) {
        return new IndexWrite.Put(id, offset, CardDocument.of(id, card));
    }

    /** The write of sums, likewise. */
    public static IndexWrite write(String id, long offset, CountsView counts) {
        return new IndexWrite.Put(id, offset, IndicatorDocument.of(id, counts));
    }

    public CardResult cards(Sight sight, CardQuery query) {
        return cards(
                ComplianceFilters.cards(sight, query.filter(), query.today()),
                CardCounts.of(query.filter(), query.today()),
                query.size(),
                query.cursor());
    }

    /**
     * Cards that may tell of such an alert; a rule says whether they do.
     *
     * @param ids of cards, the others aside; empty: all
     */
    public CardResult alerting(Scope scope, AlertQuery query, List<String> ids, int size, @Nullable Cursor cursor) {
        return cards(ComplianceFilters.alerts(scope, query, ids), Map.of(), size, cursor);
    }

    /** How many alerts cards tell of, some cards aside. */
    public long alerts(Scope scope, AlertQuery query, List<String> without) {
        var others = Query.of(both -> both.bool(bool -> bool.filter(ComplianceFilters.alerts(scope, query, List.of()))
                .mustNot(TextQueries.exact("id", without))));
        var request = of(IndexKind.CARDS)
                .query(others)
                .size(0)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        TOLD,
                        told -> told.filters(filters -> filters.filters(by -> by.array(AlertFilters.telling(query)))));
        var answer = Calls.make(() -> client.search(request.build(), Void.class));
        requireInTime(answer.timedOut());
        return Objects.requireNonNull(answer.aggregations().get(TOLD)).filters().buckets().array().stream()
                .mapToLong(bucket -> bucket.docCount())
                .sum();
    }

    private CardResult cards(Query query, Map<String, Aggregation> counted, int size, @Nullable Cursor cursor) {
        var request = of(IndexKind.CARDS)
                .query(query)
                .aggregations(counted)
                .sort(LATEST_FIRST)
                .size(size + 1)
                .trackTotalHits(total -> total.enabled(true));
        if (cursor != null) {
            request.searchAfter(List.of(
                    FieldValue.of(Long.parseLong(cursor.values().getFirst())),
                    FieldValue.of(cursor.values().getLast())));
        }
        var answer = Calls.make(() -> client.search(request.build(), CardDocument.class));
        requireInTime(answer.timedOut());
        var hits = answer.hits().hits();
        return new CardResult(
                Objects.requireNonNull(answer.hits().total()).value(),
                CardCounts.read(answer.aggregations()),
                hits.stream().limit(size).flatMap(ComplianceIndex::card).toList(),
                hits.size() <= size ? null : cursor(hits.get(size - 1)));
    }

    /** What the agencies of a scope sent in: ever, and the document numbers of a period. */
    public AgencyActivity activity(Scope scope, TallyQuery period) {
        var request = MsearchRequest.of(many -> many.searches(
                item(
                        IndexKind.CARDS,
                        ComplianceFilters.all(scope),
                        Map.of(TallyRequests.GROUPS, TallyRequests.lastReceived())),
                item(
                        IndexKind.CARDS,
                        ComplianceFilters.cases(scope, period),
                        Map.of(TallyRequests.NUMBERS, TallyRequests.series()))));
        var answers = Calls.make(() -> client.msearch(request, JsonData.class)).responses().stream()
                .map(this::aggregations)
                .toList();
        return new AgencyActivity(
                TallyAnswers.lastReceived(
                        Objects.requireNonNull(answers.getFirst().get(TallyRequests.GROUPS))),
                TallyAnswers.series(answers.getLast()));
    }

    /** Empty: there is none, or it is not to be seen. */
    public Optional<CardView> card(Sight sight, String id) {
        if (id.length() > LONGEST_ID) {
            return Optional.empty();
        }
        var request =
                of(IndexKind.CARDS).query(ComplianceFilters.card(sight, id)).size(1);
        return Calls.make(() -> client.search(request.build(), CardDocument.class)).hits().hits().stream()
                .flatMap(ComplianceIndex::card)
                .findFirst();
    }

    /** Sums for each of the questions, by group. */
    public List<SortedMap<String, Tally>> tallies(Scope scope, List<TallyQuery> queries) {
        var request = MsearchRequest.of(many -> many.searches(
                queries.stream().flatMap(query -> items(scope, query)).toList()));
        var answers = Calls.make(() -> client.msearch(request, JsonData.class)).responses().stream()
                .map(this::aggregations)
                .iterator();
        var tallies = new ArrayList<SortedMap<String, Tally>>();
        for (TallyQuery query : queries) {
            var wanted = query.wanted();
            tallies.add(TallyAnswers.read(
                    query,
                    new TallyAnswers.Said(
                            answers.next(),
                            wanted.overdue() ? answers.next() : Map.of(),
                            wanted.series() ? answers.next() : Map.of(),
                            wanted.stages() ? answers.next() : Map.of(),
                            wanted.inspections() ? answers.next() : Map.of(),
                            wanted.calendar() ? answers.next() : Map.of())));
        }
        return tallies;
    }

    /** Always the sums; then what only the cards can tell. */
    private Stream<RequestItem> items(Scope scope, TallyQuery query) {
        Query cases = ComplianceFilters.cases(scope, query);
        var items = Stream.<RequestItem>builder()
                .add(item(IndexKind.INDICATORS, ComplianceFilters.sums(scope, query), TallyRequests.sums(query)));
        if (query.wanted().overdue()) {
            items.add(item(IndexKind.CARDS, ComplianceFilters.overdue(scope, query), TallyRequests.overdue(query)));
        }
        if (query.wanted().series()) {
            items.add(item(IndexKind.CARDS, cases, TallyRequests.series(query)));
        }
        if (query.wanted().stages()) {
            var incomplete = Query.of(both -> both.bool(bool -> bool.filter(cases, ComplianceFilters.lacksRecords())));
            items.add(item(IndexKind.CARDS, incomplete, TallyRequests.stages(query)));
        }
        if (query.wanted().inspections()) {
            items.add(
                    item(IndexKind.DECISIONS, ComplianceFilters.inspections(scope, query), Inspections.request(query)));
        }
        if (query.wanted().calendar()) {
            items.add(item(IndexKind.CARDS, cases, TallyRequests.calendar(query)));
        }
        return items.build();
    }

    private RequestItem item(IndexKind kind, Query query, Map<String, Aggregation> counted) {
        return RequestItem.of(item -> item.header(header -> header.index(settings.alias(kind)))
                .body(body -> body.query(query)
                        .aggregations(counted)
                        .size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .timeout(settings.queryLimit().toMillis() + "ms")));
    }

    private Map<String, Aggregate> aggregations(MultiSearchResponseItem<JsonData> answered) {
        if (answered.isFailure()) {
            throw new IndexUnavailableException("one of several questions was not answered");
        }
        requireInTime(answered.result().timedOut());
        return answered.result().aggregations();
    }

    private SearchRequest.Builder of(IndexKind kind) {
        return new SearchRequest.Builder()
                .index(settings.alias(kind))
                .timeout(settings.queryLimit().toMillis() + "ms");
    }

    private void requireInTime(boolean timedOut) {
        if (timedOut) {
            throw new IndexUnavailableException("query took longer than " + settings.queryLimit());
        }
    }

    private static Stream<CardView> card(Hit<CardDocument> hit) {
        return Optional.ofNullable(hit.source()).flatMap(CardDocument::view).stream();
    }

    private static Cursor cursor(Hit<CardDocument> last) {
        return new Cursor(last.sort().stream().map(SearchRequests::sortValue).toList());
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
    }
}
