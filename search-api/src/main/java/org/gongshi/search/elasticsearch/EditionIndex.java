package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.Optional;
import org.gongshi.search.decisions.Edition;
import org.springframework.stereotype.Component;

/** The index of public editions (公示版次). Every call may throw {@link IndexUnavailableException}. */
@Component
public final class EditionIndex {
    /** A decision whose fine is paid by instalments for years has fewer. */
    private static final int MOST = 100;

    private final ElasticsearchClient client;
    private final IndexSettings settings;

    EditionIndex(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** The editions of a decision that are public, the first first; of very many the latest. */
    public List<Edition> of(String decision) {
        var answer = Calls.make(() -> client.search(request(decision), EditionDocument.class));
        return answer.hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .flatMap(document -> document.edition().stream())
                .toList()
                .reversed();
    }

    /** The write of an edition under the key that the topic has for it. */
    public IndexWrite write(String id, Edition edition) {
        return new IndexWrite.Put(
                id, Versions.of(settings.generation(), edition.decision().edition()), EditionDocument.of(id, edition));
    }

    SearchRequest request(String decision) {
        return SearchRequest.of(search -> search.index(settings.alias(IndexKind.EDITIONS))
                .query(query -> query.bool(bool -> bool.filter(Filters.stillPublic())
                        .filter(Filters.oneOf("decision", List.of(decision)).toList())))
                .sort(sort -> sort.field(by -> by.field("number").order(SortOrder.Desc)))
                .size(MOST)
                .trackTotalHits(total -> total.enabled(false))
                .timeout(settings.queryLimit().toMillis() + "ms"));
    }
}
