package org.gongshi.search.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.search.decisions.Difference;
import org.gongshi.search.decisions.Edition;
import org.gongshi.search.freshness.Freshness;

/**
 * Answer of {@code GET /api/v1/decisions/{id}/revisions}.
 *
 * @param items the latest first; the latest is the decision as it is public
 * @param freshness of the agency that made it
 */
record RevisionsAnswer(String id, List<Revision> items, Freshness freshness) {

    /**
     * An edition and what it changed.
     *
     * @param updatedAt when the event was received that made it
     * @param cause see {@link Edition}
     * @param changes against the edition before it; empty for the first
     */
    record Revision(int edition, Instant updatedAt, String cause, List<Difference> changes) {}

    /** @param editions the first first */
    static RevisionsAnswer of(String id, List<Edition> editions, Freshness freshness) {
        var items = new ArrayList<Revision>();
        for (int i = 0; i < editions.size(); i++) {
            var decision = editions.get(i).decision();
            var changes = i == 0
                    ? List.<Difference>of()
                    : Difference.between(editions.get(i - 1).decision(), decision);
            items.addFirst(new Revision(
                    decision.edition(), decision.updatedAt(), editions.get(i).cause(), changes));
        }
        return new RevisionsAnswer(id, List.copyOf(items), freshness);
    }
}
