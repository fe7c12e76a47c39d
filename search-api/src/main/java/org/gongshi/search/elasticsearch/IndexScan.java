package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Reads through indexes as they stood when it was opened, page by page. */
final class IndexScan implements AutoCloseable {
    private static final int PAGE = 500;
    private static final Time KEPT = Time.of(time -> time.time("1m"));
    /** The order in which the engine holds documents costs nothing. */
    private static final SortOptions AS_HELD =
            SortOptions.of(sort -> sort.field(by -> by.field("_shard_doc").order(SortOrder.Asc)));

    private final ElasticsearchClient client;
    private final Query query;
    private String reader;

    private IndexScan(ElasticsearchClient client, List<String> indexes, Query query) {
        this.client = client;
        this.query = query;
        this.reader = Calls.make(
                        () -> client.openPointInTime(open -> open.index(indexes).keepAlive(KEPT)))
                .id();
    }

    static IndexScan open(ElasticsearchClient client, PhysicalIndex index) {
        return new IndexScan(client, List.of(index.name()), Query.of(query -> query.matchAll(all -> all)));
    }

    /** Only what is removed. */
    static IndexScan removed(ElasticsearchClient client, List<String> indexes) {
        return new IndexScan(
                client,
                indexes,
                Query.of(query -> query.term(term -> term.field("removed").value(true))));
    }

    void forEachPage(Consumer<List<Hit<ObjectNode>>> each) {
        List<FieldValue> after = List.of();
        while (true) {
            var page = page(after);
            if (page.isEmpty()) {
                return;
            }
            each.accept(page);
            after = page.getLast().sort();
        }
    }

    private List<Hit<ObjectNode>> page(List<FieldValue> after) {
        SearchResponse<ObjectNode> answer = Calls.make(() -> client.search(
                search -> (after.isEmpty() ? search : search.searchAfter(after))
                        .pit(pit -> pit.id(reader).keepAlive(KEPT))
                        .query(query)
                        .sort(AS_HELD)
                        .size(PAGE)
                        .version(true)
                        .trackTotalHits(total -> total.enabled(false)),
                ObjectNode.class));
        reader = answer.pitId() == null ? reader : answer.pitId();
        return answer.hits().hits();
    }

    @Override
    public void close() {
        Calls.make(() -> client.closePointInTime(close -> close.id(reader)));
    }
}
