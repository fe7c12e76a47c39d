package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    DecisionIndex(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
        this.requests = new SearchRequests(settings.alias(), settings.queryLimit());
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

    static FieldValue value(String text) {
        return FieldValue.of(text);
    }
}
