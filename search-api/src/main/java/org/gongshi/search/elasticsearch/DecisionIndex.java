package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Found;
import org.gongshi.search.decisions.SearchResult;
import org.springframework.stereotype.Component;

/** The index of public decisions. Every call may throw {@link IndexUnavailableException}. */
@Component
public final class DecisionIndex {
    /** Ours are shorter; the engine refuses more than 512 bytes. */
    private static final int LONGEST_ID = 100;

    private final ElasticsearchClient client;
    private final IndexSettings settings;
    private final SearchRequests requests;
    private final BulkWrites writes;

    DecisionIndex(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
        this.requests = new SearchRequests(settings.alias(), settings.queryLimit());
        this.writes = new BulkWrites(IndexDefinition.name(settings.generation()), settings.generation());
    }

    public SearchResult search(DecisionQuery query) {
        var answer = Calls.make(() -> client.search(requests.search(query), DecisionDocument.class));
        if (answer.timedOut()) {
            throw new IndexUnavailableException("query took longer than " + settings.queryLimit());
        }
        return SearchAnswers.read(answer, query);
    }

    /** What the index knows of a decision. An id longer than any that we make is nobody's. */
    public Found find(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            return new Found.Unknown();
        }
        var answer =
                Calls.make(() -> client.get(get -> get.index(settings.alias()).id(id), DecisionDocument.class));
        return answer.source() == null ? new Found.Unknown() : answer.source().found();
    }

    /** When the last public edition of these agencies was received; of all agencies if none are named. */
    public Optional<Instant> lastSubmission(List<String> agencies) {
        var answer = Calls.make(() -> client.search(requests.latest(agencies), DecisionDocument.class));
        return answer.hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .flatMap(document -> Optional.ofNullable(document.view()).stream())
                .map(DecisionView::updatedAt)
                .findFirst();
    }

    /** The latest edition that the index knows of each of these decisions, shown or removed. */
    public Map<String, Integer> lastEditions(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        MgetResponse<DecisionDocument> answer = Calls.make(() -> client.mget(
                get -> get.index(writes.index()).ids(List.copyOf(ids)).sourceExcludes("find", "view"),
                DecisionDocument.class));
        return answer.docs().stream()
                .filter(MultiGetResponseItem::isResult)
                .map(MultiGetResponseItem::result)
                .filter(GetResult::found)
                .collect(Collectors.toMap(GetResult::id, DecisionIndex::lastEdition));
    }

    /**
     * Carries out all writes, in their order, in one request.
     *
     * @return ids of the documents that the engine refuses for good: a mistake in our mapping, not in the decision
     */
    public List<String> write(List<IndexWrite> changes) {
        return changes.isEmpty()
                ? List.of()
                : BulkWrites.refused(Calls.make(() -> client.bulk(writes.request(changes))));
    }

    private static int lastEdition(GetResult<DecisionDocument> found) {
        return Objects.requireNonNull(found.source()).lastEdition();
    }

    static FieldValue value(String text) {
        return FieldValue.of(text);
    }
}
