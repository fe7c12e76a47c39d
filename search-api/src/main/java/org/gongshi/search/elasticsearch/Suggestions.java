package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.CompletionSuggestOption;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshi.search.suggestions.CompletionType;
import org.springframework.stereotype.Component;

/**
 * Completion by the engine's own structure, held in memory beside the decisions: what is taken back goes with its document. May
 * throw {@link IndexUnavailableException}.
 */
@Component
public final class Suggestions {
    private static final Map<CompletionType, String> FIELDS = Map.of(
            CompletionType.COMPANY, "suggest.company",
            CompletionType.VIOLATION, "suggest.violation",
            CompletionType.STATUTE, "suggest.statutes",
            CompletionType.DOCUMENT_NUMBER, "suggest.documentNumber");
    private static final int OF_EACH = 4;

    private final ElasticsearchClient client;
    private final IndexSettings settings;

    Suggestions(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Inputs that begin with what was typed, each once. */
    public Map<CompletionType, List<String>> startingWith(String typed) {
        var request = request(typed);
        var answered = Calls.make(() -> client.search(request, Void.class)).suggest();
        var found = new EnumMap<CompletionType, List<String>>(CompletionType.class);
        FIELDS.keySet()
                .forEach(type -> found.put(
                        type,
                        answered.getOrDefault(type.name(), List.of()).stream()
                                .flatMap(one -> one.completion().options().stream())
                                .map(CompletionSuggestOption::text)
                                .toList()));
        return found;
    }

    private SearchRequest request(String typed) {
        Map<String, FieldSuggester> asked = FIELDS.entrySet().stream()
                .collect(Collectors.toMap(field -> field.getKey().name(), field -> inputs(field.getValue())));
        return SearchRequest.of(search -> search.index(settings.alias())
                .suggest(Suggester.of(suggest -> suggest.text(typed).suggesters(asked)))
                .source(source -> source.fetch(false))
                .size(0)
                .timeout(settings.queryLimit().toMillis() + "ms"));
    }

    private static FieldSuggester inputs(String field) {
        return FieldSuggester.of(one -> one.completion(
                completion -> completion.field(field).skipDuplicates(true).size(OF_EACH)));
    }
}
