package org.gongshi.streams.fold;

import org.gongshi.exchange.LastDay;
import org.gongshi.statute.StatuteBook;
import org.gongshi.streams.disclosure.DisclosurePolicy;
import org.gongshi.streams.fold.CaseEvent.DayBegun;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;

/** The fold itself: state and event in, state and emissions out. Time comes from the events, nothing from elsewhere. */
public final class FoldRules {
    private final SubmissionRules submissions;

    public FoldRules(StatuteBook statutes, DisclosurePolicy disclosure) {
        this.submissions = new SubmissionRules(new Deadlines(statutes), disclosure);
    }

    public Outcome fold(Parts parts, CaseEvent event) {
        return switch (event) {
            case DecisionOpened opened -> submissions.fold(parts, opened);
            case DayBegun begun -> fold(parts, begun);
        };
    }

    /** Every gateway appends every day, and catches up on missed ones: only a later day counts. */
    private static Outcome fold(Parts parts, DayBegun begun) {
        var last = parts.lastDay();
        return last == null || begun.day().isAfter(last.getDay())
                ? Outcome.unchanged(new Parts(parts.file(), parts.published(), new LastDay(begun.day())))
                : Outcome.unchanged(parts);
    }
}
