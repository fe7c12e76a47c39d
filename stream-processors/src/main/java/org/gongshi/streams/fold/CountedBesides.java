package org.gongshi.streams.fold;

import java.util.ArrayList;
import org.gongshi.streams.fold.CaseEvent.DayAccounted;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.gongshi.streams.fold.CaseEvent.FilesReviewed;
import org.gongshi.streams.fold.CaseEvent.ReviewHeld;
import org.gongshi.streams.fold.CaseEvent.YearDeclared;

/** What an event counts for beside what cards do (卡外计数): deliveries, rounds of review, manifests, periodic reports. */
final class CountedBesides {
    private CountedBesides() {}

    /** @param before the parts before the event */
    static Outcome follow(Parts before, CaseEvent event, Outcome outcome, Present present) {
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
        } else if (event instanceof YearDeclared(var declared)) {
            shares.addAll(ReportCounts.shares(before, now, declared, present));
        } else if (event instanceof FilesReviewed(var submitted)) {
            shares.addAll(ReportCounts.shares(before, now, submitted, present));
        }
        return new Outcome(now, outcome.emissions(), shares, entries);
    }
}
