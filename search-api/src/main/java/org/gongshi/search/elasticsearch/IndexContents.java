package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What an index holds, seen from the log: documents by id and version. Every call may throw {@link IndexUnavailableException}. */
@Component
public final class IndexContents {
    private static final String REMOVED = "removed";
    private static final String TOMBSTONE = "tombstone";

    private final ElasticsearchClient client;

    IndexContents(ElasticsearchClient client) {
        this.client = client;
    }

    /** The last version of each document that came from the log; of a removed one, the version before its removal. */
    public Map<String, Long> lastVersions(PhysicalIndex index, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        MgetResponse<ObjectNode> answer = Calls.make(() -> client.mget(
                get -> get.index(index.name()).ids(List.copyOf(ids)).sourceIncludes(REMOVED, TOMBSTONE),
                ObjectNode.class));
        return answer.docs().stream()
                .filter(MultiGetResponseItem::isResult)
                .map(MultiGetResponseItem::result)
                .filter(GetResult::found)
                .collect(Collectors.toMap(GetResult::id, IndexContents::lastVersion));
    }

    /**
     * Writes all documents, in their order, in one request.
     *
     * @return ids of the documents that the engine refuses for good
     */
    public List<String> write(PhysicalIndex index, List<VersionedDocument> documents) {
        return documents.isEmpty()
                ? List.of()
                : BulkWrites.refused(
                        Calls.make(() -> client.bulk(BulkWrites.request(index, documents, VersionType.ExternalGte))));
    }

    /** A tombstone is a value of the log; what is removed without one is not. */
    private static long lastVersion(GetResult<ObjectNode> found) {
        var source = Objects.requireNonNull(found.source());
        long version = Objects.requireNonNull(found.version());
        return source.path(REMOVED).asBoolean(false) && !source.hasNonNull(TOMBSTONE) ? version - 1 : version;
    }
}
