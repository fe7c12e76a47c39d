package org.gongshi.search.elasticsearch;

import java.util.List;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Edition;

/**
 * What a page shows beside a decision.
 *
 * @param history its public editions, the first first
 * @param similar decisions like it, the most similar first
 */
public record Surroundings(List<Edition> history, List<DecisionView> similar) {
    public Surroundings {
        history = List.copyOf(history);
        similar = List.copyOf(similar);
    }
}
