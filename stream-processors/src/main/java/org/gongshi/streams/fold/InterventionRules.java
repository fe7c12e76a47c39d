package org.gongshi.streams.fold;

import org.gongshi.exchange.Course;
import org.gongshi.exchange.SupervisorActed;

/** What supervisors do is remembered where it counts for a decision or awaits an answer. */
final class InterventionRules {
    private InterventionRules() {}

    static Noted note(Parts parts, SupervisorActed acted) {
        return switch (acted.getAct()) {
            case NO_REVIEW_CONFIRMED -> noReviewConfirmed(parts, acted);
            case INSTRUMENT_ISSUED -> InstrumentRules.note(parts, acted);
            case BACKFILL_OPENED, AUDIT_HELD, ALERT_ACKNOWLEDGED, ALERT_ASSIGNED, ALERT_CLOSED, UNKNOWN ->
                Noted.unchanged(parts);
        };
    }

    private static Noted noReviewConfirmed(Parts parts, SupervisorActed acted) {
        var changed = Courses.change(
                parts,
                acted.getDocumentNumber(),
                acted.getCaseNumber(),
                course -> Course.newBuilder(course).setNoReviewConfirmed(true).build());
        var decisions = Parties.of(changed, acted.getDocumentNumber(), acted.getCaseNumber());
        return Noted.of(changed, decisions, acted.getActedAt());
    }
}
