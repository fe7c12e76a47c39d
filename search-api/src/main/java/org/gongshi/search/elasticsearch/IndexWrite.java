package org.gongshi.search.elasticsearch;

import org.gongshi.search.decisions.DecisionView;

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

    /**
     * Show it no more. The document takes the version of the edition that would come next: no edition up to now can bring it
     * back, the next one can.
     */
    record Remove(String id, int nextEdition) implements IndexWrite {}
}
