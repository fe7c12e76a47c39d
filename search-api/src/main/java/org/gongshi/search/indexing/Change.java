package org.gongshi.search.indexing;

import org.gongshi.search.decisions.DecisionView;

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

    /** The decision is no longer public: a null value. */
    record TakenBack(String id) implements Change {}
}
