package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.DecisionView.Inspection;
import org.gongshi.search.decisions.DecisionView.Penalty;
import org.gongshi.search.decisions.DecisionView.Permit;
import org.gongshi.search.text.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decisions like another (类案): of the same kind, about the same violation, certificate or item, on the same grounds, nearby.
 * Only those are asked for. Titles, facts and outcomes hold names, and no name, least of all a person's, may lead from one
 * decision to another.
 */
@Component
public final class SimilarDecisions {
    private static final float ABOUT = 4;
    private static final float GROUNDS = 1;
    private static final float NEARBY = 0.5f;
    private static final int TERMS = 25;
    private static final String MOST = "60%";

    private final ElasticsearchClient client;
    private final IndexSettings settings;

    SimilarDecisions(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** The most similar first; empty if there is none. Throws {@link IndexUnavailableException}. */
    public List<DecisionView> to(DecisionView decision, int count) {
        var answer = Calls.make(() -> client.search(request(decision, count), DecisionDocument.class));
        if (answer.timedOut()) {
            throw new IndexUnavailableException("similar decisions took longer than " + settings.queryLimit());
        }
        return answer.hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .flatMap(document -> Optional.ofNullable(document.view()).stream())
                .toList();
    }

    SearchRequest request(DecisionView decision, int count) {
        return SearchRequest.of(search -> search.index(settings.alias())
                .query(query(decision))
                .source(source -> source.filter(only -> only.includes("id", "removed", "view")))
                .size(count)
                .trackTotalHits(total -> total.enabled(false))
                .timeout(settings.queryLimit().toMillis() + "ms"));
    }

    private static Query query(DecisionView decision) {
        return Query.of(query -> query.bool(bool -> bool.filter(Filters.stillPublic())
                .filter(TextQueries.exact(Filters.KIND, List.of(decision.kind())))
                .mustNot(TextQueries.exact("id", List.of(decision.id())))
                .must(TextQueries.any(subjectMatter(decision)))
                .should(nearby(decision))));
    }

    /** What it is about; without that, nothing is like it. */
    private static List<Query> subjectMatter(DecisionView decision) {
        return Stream.of(
                        text(decision.penalty(), Penalty::violation)
                                .map(text -> like(TextQueries.VIOLATION, text, ABOUT)),
                        text(decision.permit(), Permit::certificateName)
                                .map(text -> like(TextQueries.MATTER, text, ABOUT)),
                        text(decision.inspection(), Inspection::item)
                                .map(text -> like(TextQueries.MATTER, text, ABOUT)),
                        Optional.of(like(TextQueries.WORDS, String.join(" ", decision.grounds()), GROUNDS)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Query nearby(DecisionView decision) {
        return Query.of(query -> query.constantScore(score -> score.boost(NEARBY)
                .filter(TextQueries.exact(
                        "find.regions", List.of(decision.agency().region())))));
    }

    private static Query like(String field, String text, float weight) {
        return Query.of(query -> query.moreLikeThis(like -> like.fields(field)
                .like(of -> of.text(Terms.line(List.of(text))))
                .minTermFreq(1)
                .minDocFreq(1)
                .maxQueryTerms(TERMS)
                .minimumShouldMatch(MOST)
                .boost(weight)));
    }

    private static <T> Optional<String> text(@Nullable T block, Function<T, @Nullable String> field) {
        return Optional.ofNullable(block).flatMap(one -> Optional.ofNullable(field.apply(one)));
    }
}
