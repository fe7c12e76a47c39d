package org.gongshi.search.elasticsearch;

import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.TombstoneView;
import org.springframework.stereotype.Component;

/** What a decision becomes in its index. */
@Component
public final class DecisionWrites {
    private final int generation;

    DecisionWrites(IndexSettings settings) {
        this.generation = settings.generation();
    }

    /** Show this edition. */
    public IndexWrite show(DecisionView view) {
        return new IndexWrite.Put(view.id(), Versions.of(generation, view.edition()), DecisionDocument.of(view));
    }

    /** Show that it was taken back. */
    public IndexWrite bury(TombstoneView tombstone) {
        return new IndexWrite.Put(
                tombstone.id(), Versions.of(generation, tombstone.edition()), DecisionDocument.of(tombstone));
    }
}
