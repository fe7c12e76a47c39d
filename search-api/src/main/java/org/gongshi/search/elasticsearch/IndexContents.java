package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an index holds, seen from the log: documents by id and version. Every call may throw {@link IndexUnavailableException}. */
@Component
public final class IndexContents {
    private static final String REMOVED = "removed";
    private static final String TOMBSTONE = "tombstone";

    private final ElasticsearchClient client;
    private final JsonMapper json;

    IndexContents(@Qualifier(Connection.FILLING) ElasticsearchClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** The last version of each document that came from the log; of one that is gone, the version before it went. */
    public Map<String, Long> lastVersions(PhysicalIndex index, Collection<String> ids) {
        return held(index, ids, List.of(REMOVED, TOMBSTONE)).values().stream()
                .collect(Collectors.toMap(HeldDocument::id, held -> held.gone() ? held.version() - 1 : held.version()));
    }

    /** The documents of these ids, as they are at this moment. */
    public Map<String, HeldDocument> held(PhysicalIndex index, Collection<String> ids) {
        return held(index, ids, List.of());
    }

    private Map<String, HeldDocument> held(PhysicalIndex index, Collection<String> ids, List<String> only) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        MgetResponse<ObjectNode> answer = Calls.make(() -> client.mget(
                get -> get.index(index.name()).ids(List.copyOf(ids)).sourceIncludes(only), ObjectNode.class));
        return answer.docs().stream()
                .filter(MultiGetResponseItem::isResult)
                .map(MultiGetResponseItem::result)
                .filter(GetResult::found)
                .map(found -> held(found.id(), found.version(), found.source()))
                .collect(Collectors.toMap(HeldDocument::id, held -> held));
    }

    /** Every document as it was when this was called. */
    public void forEach(PhysicalIndex index, Consumer<HeldDocument> each) {
        try (var scan = IndexScan.open(client, index)) {
            scan.forEachPage(page -> page.forEach(hit -> each.accept(held(hit))));
        }
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

    /** Forgets the document with its version, so that a lower one is taken again a second later. */
    public void forget(PhysicalIndex index, String id) {
        Calls.make(() -> client.delete(delete -> delete.index(index.name()).id(id)));
    }

    /** What is written is seen by those who search from now on. */
    public void refresh(PhysicalIndex index) {
        Calls.make(() -> client.indices().refresh(refresh -> refresh.index(index.name())));
    }

    /**
     * Takes over what readers' present index knows to be gone and the new one has never heard of: a compacted topic forgets
     * that there was something, and whoever asks for it is owed "no longer public", not "unknown".
     */
    public void takeOverGone(List<String> readers, PhysicalIndex into) {
        try (var scan = IndexScan.removed(client, readers)) {
            scan.forEachPage(
                    page -> takeOver(page.stream().map(IndexContents::held).toList(), into));
        }
    }

    private void takeOver(List<HeldDocument> removed, PhysicalIndex into) {
        var known = held(into, removed.stream().map(HeldDocument::id).toList(), List.of(REMOVED));
        write(
                into,
                removed.stream()
                        .filter(held -> held.gone() && !known.containsKey(held.id()))
                        .map(held -> VersionedDocument.removed(held.id(), held.version()))
                        .toList());
    }

    /** As {@link #held} tells it of a document that this write would leave. */
    public HeldDocument expected(IndexKind kind, VersionedDocument document) {
        ObjectNode content = json.valueToTree(document.document());
        return held(document.id(), document.version(), GivenBack.of(content, kind.notGivenBack()));
    }

    private static HeldDocument held(Hit<ObjectNode> hit) {
        return held(hit.id(), hit.version(), hit.source());
    }

    /** A tombstone is a value of the log; what is removed without one is not. */
    private static HeldDocument held(@Nullable String id, @Nullable Long version, @Nullable ObjectNode source) {
        var content = Objects.requireNonNull(source);
        boolean gone = content.path(REMOVED).asBoolean(false) && !content.hasNonNull(TOMBSTONE);
        return new HeldDocument(
                Objects.requireNonNull(id), Objects.requireNonNull(version), gone, Fingerprints.of(content));
    }
}
