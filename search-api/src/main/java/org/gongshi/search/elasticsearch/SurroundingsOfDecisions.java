package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.Optional;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Edition;
import org.springframework.stereotype.Component;

/** History of a decision and decisions like it, in one request. The document is whole without them: what can't be told is left out. */
@Component
public final class SurroundingsOfDecisions {
    private static final int SIMILAR = 5;

    private final ElasticsearchClient client;
    private final EditionIndex editions;
    private final SimilarDecisions similar;

    SurroundingsOfDecisions(ElasticsearchClient client, EditionIndex editions, SimilarDecisions similar) {
        this.client = client;
        this.editions = editions;
        this.similar = similar;
    }

    public Surroundings of(DecisionView decision) {
        var request = MsearchRequest.of(
                both -> both.searches(item(editions.request(decision.id())), item(similar.request(decision, SIMILAR))));
        try {
            var answers =
                    Calls.make(() -> client.msearch(request, JsonData.class)).responses();
            return new Surroundings(history(answers.getFirst()), similar(answers.getLast()));
        } catch (IndexUnavailableException away) {
            return new Surroundings(List.of(), List.of());
        }
    }

    private static RequestItem item(SearchRequest asked) {
        return RequestItem.of(item -> item.header(header -> header.index(asked.index()))
                .body(body -> body.query(asked.query())
                        .sort(asked.sort())
                        .source(asked.source())
                        .size(asked.size())
                        .trackTotalHits(asked.trackTotalHits())
                        .timeout(asked.timeout())));
    }

    private static List<Edition> history(MultiSearchResponseItem<JsonData> answer) {
        return documents(answer, EditionDocument.class).stream()
                .flatMap(document -> document.edition().stream())
                .toList()
                .reversed();
    }

    private static List<DecisionView> similar(MultiSearchResponseItem<JsonData> answer) {
        return documents(answer, DecisionDocument.class).stream()
                .flatMap(document -> Optional.ofNullable(document.view()).stream())
                .toList();
    }

    private static <D> List<D> documents(MultiSearchResponseItem<JsonData> answer, Class<D> type) {
        return answer.isFailure()
                ? List.of()
                : answer.result().hits().hits().stream()
                        .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                        .map(source -> source.to(type))
                        .toList();
    }
}
