package org.gongshi.search.portal;

import org.gongshi.search.decisions.DecisionView;

/** A similar decision in a line: what, by whom and when, how it ended. */
record LikeRow(String path, String title, String agency, String decidedOn, String brief) {
    static LikeRow of(DecisionView decision, Matter matter) {
        return new LikeRow(
                decision.path(),
                decision.title(),
                decision.agency().name(),
                matter.formats().date(decision.decidedOn()),
                matter.brief(decision));
    }
}
