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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.decisions.SearchResult.Bucket;
import org.gongshi.search.decisions.SearchResult.Hit;

/** The engine's answers as results. */
final class SearchAnswers {
    private static final String VIEW = "view.";

    private SearchAnswers() {}

    static SearchResult read(SearchResponse<DecisionDocument> answer, DecisionQuery query) {
        var total = Objects.requireNonNull(answer.hits().total());
        var hits = answer.hits().hits();
        return new SearchResult(
                total.value(),
                total.relation() == TotalHitsRelation.Eq,
                hits.stream().limit(query.size()).flatMap(SearchAnswers::hit).toList(),
                facets(answer, query.facets()),
                hits.size() <= query.size() ? null : next(hits.get(query.size() - 1)));
    }

    private static Stream<Hit> hit(co.elastic.clients.elasticsearch.core.search.Hit<DecisionDocument> hit) {
        return Optional.ofNullable(hit.source())
                .flatMap(document -> Optional.ofNullable(document.view()))
                .map(view -> new Hit(view, highlights(hit.highlight())))
                .stream();
    }

    /** Neighbouring pairs are marked one by one; a reader sees one match. Texts are escaped, so no tag in them is a text's. */
    private static Map<String, List<String>> highlights(Map<String, List<String>> marked) {
        return marked.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(VIEW.length()),
                        entry -> entry.getValue().stream()
                                .map(fragment -> fragment.replace("</em><em>", ""))
                                .toList()));
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

    private static Bucket bucket(StringTermsBucket bucket) {
        var names = bucket.aggregations().get(SearchRequests.NAME);
        String name = names == null || !names.isSterms()
                ? null
                : names.sterms().buckets().array().stream()
                        .map(first -> first.key().stringValue())
                        .findFirst()
                        .orElse(null);
        return new Bucket(bucket.key().stringValue(), name, bucket.docCount());
    }
}
