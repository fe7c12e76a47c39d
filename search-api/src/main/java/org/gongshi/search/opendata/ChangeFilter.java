package org.gongshi.search.opendata;

import java.util.Locale;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.topics.PublicChange;

/**
 * Which changes an agency wants (筛选): empty texts mean any. What is taken back names no party, and what is removed nothing
 * at all; both are told to everyone whom they may concern, or a copy would keep what is no longer public.
 *
 * @param subject credit code of the party
 * @param region what the agency's region begins with
 * @param kind of the act
 */
record ChangeFilter(String subject, String region, String kind) {
    boolean isAny() {
        return subject.isEmpty() && region.isEmpty() && kind.isEmpty();
    }

    boolean passes(PublicChange change) {
        var decision = change.decision();
        var tombstone = change.tombstone();
        if (decision != null) {
            return passes(decision);
        }
        return tombstone == null || (passes(tombstone.agency()) && isWanted(tombstone.kind()));
    }

    private boolean passes(DecisionView decision) {
        return (subject.isEmpty()
                        || subject.toUpperCase(Locale.ROOT)
                                .equals(decision.subject().creditCode()))
                && passes(decision.agency())
                && isWanted(decision.kind());
    }

    private boolean passes(DecisionView.Agency agency) {
        return agency.region().startsWith(withoutZeros(region));
    }

    private boolean isWanted(String actual) {
        return kind.isEmpty() || kind.equals(actual);
    }

    /** 330000 is all that begins with 33. */
    private static String withoutZeros(String region) {
        return region.replaceAll("(00){1,2}$", "");
    }
}
