package org.gongshi.search.indexing;

import org.gongshi.exchange.PublicDecision;
import org.gongshi.search.decisions.DecisionView;

/** The indexer's view of a record, for tests that fill an index without a topic. */
public final class TopicViews {
    private TopicViews() {}

    public static DecisionView of(PublicDecision decision) {
        return PublicDecisionViews.view(decision);
    }
}
