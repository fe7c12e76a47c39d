package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.json.JsonData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.registers.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Several questions to both indices, in one request. May throw {@link IndexUnavailableException}. */
@Component
public final class ManyQuestions {
    private static final int OFFICERS = 5;

    private final ElasticsearchClient client;
    private final IndexSettings settings;
    private final SearchRequests decisions;
    private final EntryRequests entries;

    ManyQuestions(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
        this.decisions = new SearchRequests(settings.alias(), settings.queryLimit());
        this.entries = new EntryRequests(settings.alias(IndexKind.REGISTERS), settings.queryLimit());
    }

    /** @return answers in the order of the questions */
    public List<Answer> ask(List<Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        var request = MsearchRequest.of(
                many -> many.searches(questions.stream().map(this::item).toList()));
        return Calls.make(() -> client.msearch(request, JsonData.class)).responses().stream()
                .map(this::answer)
                .toList();
    }

    private RequestItem item(Question question) {
        return switch (question) {
            case Question.OfDecisions(var query) -> item(decisions.search(query), query.size());
            case Question.OfEntries(var query) -> item(entries.search(query), query.size());
            case Question.OfOfficers(var name, var agencies, var on) ->
                item(ofEntries(EntryRequests.officers(name, agencies, on)).build(), OFFICERS);
            case Question.OfCount(var register, var agency, var on) ->
                item(
                        ofEntries(EntryRequests.held(register, agency, on))
                                .aggregations(EntryRequests.NEWEST, EntryRequests.newest(on))
                                .build(),
                        0);
            case Question.OfMonths(var agency, var from) -> item(decisions.months(agency, from), 0);
        };
    }

    private SearchRequest.Builder ofEntries(Query query) {
        return new SearchRequest.Builder().index(entries.index()).query(query);
    }

    /** No highlights: what is asked for together is a glance. */
    private RequestItem item(SearchRequest asked, int size) {
        return RequestItem.of(item -> item.header(header -> header.index(asked.index()))
                .body(body -> body.query(asked.query())
                        .sort(asked.sort())
                        .aggregations(asked.aggregations())
                        .size(size)
                        .trackTotalHits(total -> total.count(SearchRequests.COUNTED))
                        .timeout(settings.queryLimit().toMillis() + "ms")));
    }

    private Answer answer(MultiSearchResponseItem<JsonData> answered) {
        if (answered.isFailure() || answered.result().timedOut()) {
            throw new IndexUnavailableException("one of several questions was not answered");
        }
        var hits = answered.result().hits();
        var total = Objects.requireNonNull(hits.total());
        return new Answer(
                total.value(),
                total.relation() == TotalHitsRelation.Eq,
                hits.hits().stream().flatMap(ManyQuestions::decision).toList(),
                hits.hits().stream().flatMap(ManyQuestions::entry).toList(),
                newest(answered.result()),
                months(answered.result()));
    }

    private static Stream<DecisionView> decision(Hit<JsonData> hit) {
        return isEntry(hit)
                ? Stream.of()
                : Optional.ofNullable(hit.source())
                        .map(source -> source.to(DecisionDocument.class))
                        .flatMap(document -> Optional.ofNullable(document.view()))
                        .stream();
    }

    private static Stream<Entry> entry(Hit<JsonData> hit) {
        return isEntry(hit)
                ? Optional.ofNullable(hit.source())
                        .map(source -> source.to(EntryDocument.class))
                        .flatMap(EntryDocument::entry)
                        .stream()
                : Stream.of();
    }

    /** The engine's greatest of nothing reads as the year 1970. */
    private static @Nullable LocalDate newest(ResponseBody<JsonData> answer) {
        var nested = answer.aggregations().get(EntryRequests.NEWEST);
        var begun = nested == null ? null : nested.nested().aggregations().get(EntryRequests.NEWEST);
        if (begun == null || begun.filter().docCount() == 0) {
            return null;
        }
        var latest = begun.filter().aggregations().get(EntryRequests.NEWEST);
        Double millis = latest == null ? null : latest.max().value();
        return millis == null ? null : LocalDate.ofInstant(Instant.ofEpochMilli(millis.longValue()), ZoneOffset.UTC);
    }

    private static Map<YearMonth, Long> months(ResponseBody<JsonData> answer) {
        var months = answer.aggregations().get(SearchRequests.MONTHS);
        return months == null
                ? Map.of()
                : months.dateHistogram().buckets().array().stream()
                        .collect(Collectors.toMap(
                                bucket -> YearMonth.from(
                                        Instant.ofEpochMilli(bucket.key()).atZone(ZoneOffset.UTC)),
                                DateHistogramBucket::docCount));
    }

    private static boolean isEntry(Hit<JsonData> hit) {
        return hit.index().startsWith(IndexKind.REGISTERS.name());
    }
}
