package org.gongshi.search.indexing;

import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.TombstoneView;

/** What a record of the public topic says. */
sealed interface Change {
    String id();

    /** This is the decision now. */
    record Published(DecisionView view) implements Change {
        @Override
        public String id() {
            return view.id();
        }
    }

    /** The decision was taken back, and this is what stays of it. */
    record Withdrawn(TombstoneView tombstone) implements Change {
        @Override
        public String id() {
            return tombstone.id();
        }
    }

    /** The decision is no longer public: a null value. */
    record TakenBack(String id) implements Change {}
}
