package org.gongshi.search.elasticsearch;

import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.TombstoneView;

/** One change of the index. */
public sealed interface IndexWrite {
    String id();

    /** Show this edition, unless a later one is known. */
    record Show(DecisionView view) implements IndexWrite {
        @Override
        public String id() {
            return view.id();
        }
    }

    /** Show that it was taken back, unless a later edition is known. */
    record Bury(TombstoneView tombstone) implements IndexWrite {
        @Override
        public String id() {
            return tombstone.id();
        }
    }

    /**
     * Show it no more. The document takes the version of the edition that would come next: no edition up to now can bring it
     * back, the next one can.
     */
    record Remove(String id, int nextEdition) implements IndexWrite {}
}
