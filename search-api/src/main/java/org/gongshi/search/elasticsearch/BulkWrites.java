package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.List;
import java.util.Objects;

/** Documents as one request to the engine, and what its answer means. */
final class BulkWrites {
    /** The index holds a later version already. */
    private static final int CONFLICT = 409;
    /** The index is removed just now: whoever writes into it is about to be told. */
    private static final int NOT_FOUND = 404;

    private BulkWrites() {}

    static BulkRequest request(PhysicalIndex index, List<VersionedDocument> documents, VersionType type) {
        return BulkRequest.of(bulk -> bulk.index(index.writers())
                .requireAlias(true)
                .operations(documents.stream()
                        .map(document -> operation(document, type))
                        .toList()));
    }

    private static BulkOperation operation(VersionedDocument document, VersionType type) {
        return BulkOperation.of(operation -> operation.index(write -> write.id(document.id())
                .version(document.version())
                .versionType(type)
                .document(document.document())));
    }

    /** Ids that the engine will never take: a mistake in our mapping, not in the record. */
    static List<String> refused(BulkResponse answer) {
        var failed = answer.items().stream()
                .filter(item -> item.error() != null && item.status() != CONFLICT)
                .toList();
        if (failed.stream().anyMatch(item -> item.status() == NOT_FOUND || Calls.isPassing(item.status()))) {
            throw new IndexUnavailableException("Elasticsearch took only part of a bulk request");
        }
        return failed.stream()
                .map(BulkResponseItem::id)
                .map(Objects::requireNonNull)
                .toList();
    }
}
