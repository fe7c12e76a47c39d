package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongshi.search.decisions.DeliveryView;
import org.springframework.stereotype.Component;

/** The index of deliveries (报送台账). Every call may throw {@link IndexUnavailableException}. */
@Component
public final class DeliveryIndex {
    /** There are fewer receivers. */
    private static final int MOST = 50;

    private final ElasticsearchClient client;
    private final IndexSettings settings;

    DeliveryIndex(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Where a decision stands, by receiver. */
    public List<DeliveryView> of(String decision) {
        var answer = Calls.make(() -> client.search(request(decision), DeliveryDocument.class));
        return answer.hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .flatMap(document -> document.delivery().stream())
                .sorted(Comparator.comparing(DeliveryView::receiver))
                .toList();
    }

    /** The write of a delivery under the key that the topic has for it. */
    public IndexWrite write(String id, String decision, DeliveryView view) {
        return new IndexWrite.Put(
                id, Versions.of(settings.generation(), view.edition()), DeliveryDocument.of(id, decision, view));
    }

    private SearchRequest request(String decision) {
        return SearchRequest.of(search -> search.index(settings.alias(IndexKind.DELIVERIES))
                .query(query -> query.bool(bool -> bool.filter(Filters.stillPublic())
                        .filter(Filters.oneOf("decision", List.of(decision)).toList())))
                .size(MOST)
                .trackTotalHits(total -> total.enabled(false))
                .timeout(settings.queryLimit().toMillis() + "ms"));
    }
}
