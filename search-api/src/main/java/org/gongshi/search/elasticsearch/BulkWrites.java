package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.List;
import java.util.Objects;

/**
 * Changes as one request to the engine, and what its answer means.
 *
 * @param index the physical index: writes never go through the readers' alias
 */
record BulkWrites(String index, int generation) {
    /** The index holds a later edition already. */
    private static final int CONFLICT = 409;

    BulkRequest request(List<IndexWrite> changes) {
        return BulkRequest.of(bulk -> bulk.index(index)
                .operations(changes.stream().map(this::operation).toList()));
    }

    private BulkOperation operation(IndexWrite change) {
        var document =
                switch (change) {
                    case IndexWrite.Show show -> DecisionDocument.of(show.view());
                    case IndexWrite.Bury bury -> DecisionDocument.of(bury.tombstone());
                    case IndexWrite.Remove remove -> DecisionDocument.removed(remove.id(), remove.nextEdition());
                };
        return BulkOperation.of(operation -> operation.index(write -> write.id(document.id())
                .version(Versions.of(generation, document.edition()))
                .versionType(VersionType.ExternalGte)
                .document(document)));
    }

    static List<String> refused(BulkResponse answer) {
        var failed = answer.items().stream()
                .filter(item -> item.error() != null && item.status() != CONFLICT)
                .toList();
        if (failed.stream().anyMatch(item -> Calls.isPassing(item.status()))) {
            throw new IndexUnavailableException("Elasticsearch took only part of a bulk request");
        }
        return failed.stream()
                .map(BulkResponseItem::id)
                .map(Objects::requireNonNull)
                .toList();
    }
}
