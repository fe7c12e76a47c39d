package org.gongshi.search.indexing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.gongshi.search.elasticsearch.VersionedDocument;

/** From writes in the order of the log to versioned documents in the same order. */
final class IndexingRules {
    private IndexingRules() {}

    /** Those whose last version must be asked of the index: a null value doesn't say which version it ends. */
    static Set<String> removed(List<IndexWrite> writes) {
        return writes.stream()
                .filter(IndexWrite.Remove.class::isInstance)
                .map(IndexWrite::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param indexed the last version in the index of those that {@link #removed} names; none: unknown there */
    static List<VersionedDocument> documents(List<IndexWrite> writes, Map<String, Long> indexed) {
        var last = new HashMap<>(indexed);
        return writes.stream().map(write -> document(write, last)).toList();
    }

    private static VersionedDocument document(IndexWrite write, Map<String, Long> last) {
        return switch (write) {
            case IndexWrite.Put(String id, long version, Object document) -> {
                last.merge(id, version, Math::max);
                yield new VersionedDocument(id, version, document);
            }
            case IndexWrite.Remove(String id) -> VersionedDocument.removed(id, last.getOrDefault(id, 0L) + 1);
        };
    }
}
