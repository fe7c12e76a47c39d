package org.gongshi.search.indexing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshi.search.elasticsearch.IndexWrite;

/** From changes in the order of the log to writes in the same order. */
final class IndexingRules {
    private IndexingRules() {}

    /** The decisions whose last edition must be asked of the index: a null value doesn't say which edition it ends. */
    static Set<String> takenBack(List<Change> changes) {
        return changes.stream()
                .filter(Change.TakenBack.class::isInstance)
                .map(Change::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param indexed the last edition in the index of those that {@link #takenBack} names; none: unknown there */
    static List<IndexWrite> writes(List<Change> changes, Map<String, Integer> indexed) {
        var last = new HashMap<>(indexed);
        return changes.stream().map(change -> write(change, last)).toList();
    }

    private static IndexWrite write(Change change, Map<String, Integer> last) {
        return switch (change) {
            case Change.Published published -> {
                last.merge(published.id(), published.view().edition(), Math::max);
                yield new IndexWrite.Show(published.view());
            }
            case Change.Withdrawn withdrawn -> {
                last.merge(withdrawn.id(), withdrawn.tombstone().edition(), Math::max);
                yield new IndexWrite.Bury(withdrawn.tombstone());
            }
            case Change.TakenBack gone -> new IndexWrite.Remove(gone.id(), last.getOrDefault(gone.id(), 0) + 1);
        };
    }
}
