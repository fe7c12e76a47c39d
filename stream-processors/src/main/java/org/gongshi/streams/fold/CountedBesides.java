package org.gongshi.streams.fold;

import java.util.ArrayList;
import org.gongshi.streams.fold.CaseEvent.DayAccounted;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.gongshi.streams.fold.CaseEvent.ReviewHeld;

/** What an event counts for beside what cards do (卡外计数): deliveries, rounds of review, manifests and what arrived of them. */
final class CountedBesides {
    private CountedBesides() {}

    /** @param before the parts before the event */
    static Outcome follow(Parts before, CaseEvent event, Outcome outcome) {
        var now = outcome.parts();
        var shares = new ArrayList<>(outcome.shares());
        var entries = new ArrayList<Entry>();
        shares.addAll(DeliveryCounts.moved(before, now));
        if (event instanceof DecisionOpened(var submitted, var _)) {
            entries.addAll(Arrivals.entries(before, now, submitted));
        } else if (event instanceof DayAccounted(var submitted)) {
            entries.addAll(Arrivals.entries(before, now, submitted));
        } else if (event instanceof ReviewHeld held && ReviewCounts.isNews(before, now, held.submitted())) {
            shares.addAll(ReviewCounts.shares(now, held));
            entries.addAll(ReviewCounts.entries(held));
        }
        return new Outcome(now, outcome.emissions(), shares, entries);
    }
}
