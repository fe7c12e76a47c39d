package org.gongshi.streams.fold;

import org.gongshi.exchange.Course;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisorActed;

/** What supervisors do is remembered where it counts for a decision. */
final class InterventionRules {
    private InterventionRules() {}

    static Noted note(Parts parts, SupervisorActed acted) {
        if (acted.getAct() != SupervisionAct.NO_REVIEW_CONFIRMED) {
            return Noted.unchanged(parts);
        }
        var changed = Courses.change(
                parts,
                acted.getDocumentNumber(),
                acted.getCaseNumber(),
                course -> Course.newBuilder(course).setNoReviewConfirmed(true).build());
        var decisions = Parties.of(changed, acted.getDocumentNumber(), acted.getCaseNumber());
        return Noted.of(changed, decisions, acted.getActedAt());
    }
}
