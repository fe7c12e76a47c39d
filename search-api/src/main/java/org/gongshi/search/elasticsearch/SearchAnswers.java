package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.Highlights;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.decisions.SearchResult.Bucket;
import org.gongshi.search.decisions.SearchResult.Hit;
import org.jspecify.annotations.Nullable;

/** The engine's answers as results. */
final class SearchAnswers {
    private SearchAnswers() {}

    static SearchResult read(SearchResponse<DecisionDocument> answer, DecisionQuery query) {
        var total = Objects.requireNonNull(answer.hits().total());
        var hits = answer.hits().hits();
        var highlights = Optional.ofNullable(query.text()).map(text -> Highlights.of(text, query.match()));
        return new SearchResult(
                total.value(),
                total.relation() == TotalHitsRelation.Eq,
                hits.stream()
                        .limit(query.size())
                        .flatMap(hit -> hit(hit, highlights))
                        .toList(),
                facets(answer, query.facets()),
                hits.size() <= query.size() ? null : next(hits.get(query.size() - 1)));
    }

    private static Stream<Hit> hit(
            co.elastic.clients.elasticsearch.core.search.Hit<DecisionDocument> hit, Optional<Highlights> highlights) {
        return Optional.ofNullable(hit.source())
                .flatMap(document -> Optional.ofNullable(document.view()))
                .map(view ->
                        new Hit(view, highlights.map(marks -> marks.in(view)).orElse(Map.of())))
                .stream();
    }

    private static Cursor next(co.elastic.clients.elasticsearch.core.search.Hit<DecisionDocument> last) {
        return new Cursor(last.sort().stream().map(SearchRequests::sortValue).toList());
    }

    private static Map<Facet, List<Bucket>> facets(SearchResponse<DecisionDocument> answer, List<Facet> wanted) {
        var facets = new LinkedHashMap<Facet, List<Bucket>>();
        wanted.forEach(facet -> facets.put(facet, buckets(answer, facet.parameter())));
        return facets;
    }

    /** By the name the counts were asked for under. */
    static List<Bucket> buckets(SearchResponse<DecisionDocument> answer, String name) {
        return buckets(Objects.requireNonNull(answer.aggregations().get(name)));
    }

    private static List<Bucket> buckets(Aggregate counted) {
        if (counted.isLterms()) {
            return counted.lterms().buckets().array().stream()
                    .map(SearchAnswers::bucket)
                    .toList();
        }
        return counted.isSterms()
                ? counted.sterms().buckets().array().stream()
                        .map(SearchAnswers::bucket)
                        .toList()
                : List.of();
    }

    private static Bucket bucket(LongTermsBucket bucket) {
        return new Bucket(String.valueOf(bucket.key()), null, bucket.docCount());
    }

    /** A name stands in the key, after a space, or is asked for beside it. */
    static Bucket bucket(StringTermsBucket bucket) {
        String[] parts = bucket.key().stringValue().split(" ", 2);
        return new Bucket(parts[0], parts.length == 1 ? beside(bucket) : parts[1], bucket.docCount());
    }

    private static @Nullable String beside(StringTermsBucket bucket) {
        var names = bucket.aggregations().get(SearchRequests.NAME);
        return names == null || !names.isSterms()
                ? null
                : names.sterms().buckets().array().stream()
                        .map(first -> first.key().stringValue())
                        .findFirst()
                        .orElse(null);
    }
}
