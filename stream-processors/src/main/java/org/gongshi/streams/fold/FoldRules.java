package org.gongshi.streams.fold;

import org.gongshi.exchange.LastDay;
import org.gongshi.statute.StatuteBook;
import org.gongshi.streams.disclosure.DisclosurePolicy;
import org.gongshi.streams.fold.CaseEvent.DayBegun;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.gongshi.streams.fold.CaseEvent.WithdrawalOpened;

/** The fold itself: state and event in, state and emissions out. Time comes from the events, nothing from elsewhere. */
public final class FoldRules {
    private final SubmissionRules submissions;
    private final WithdrawalRules withdrawals;

    public FoldRules(StatuteBook statutes, DisclosurePolicy disclosure) {
        var deadlines = new Deadlines(statutes);
        this.submissions = new SubmissionRules(deadlines, disclosure);
        this.withdrawals = new WithdrawalRules(deadlines);
    }

    public Outcome fold(Parts parts, CaseEvent event) {
        return switch (event) {
            case DecisionOpened opened -> submissions.fold(parts, opened);
            case WithdrawalOpened(var submitted) -> withdrawals.fold(parts, submitted);
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
