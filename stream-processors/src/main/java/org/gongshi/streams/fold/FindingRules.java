package org.gongshi.streams.fold;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongshi.exchange.FindingCode;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.fold.Fate.Held;

/** What the agency did not do as the law asks (问题). A finding refuses nothing. */
final class FindingRules {
    private FindingRules() {}

    static List<FindingCode> of(Situation situation, Fate fate) {
        var findings = new TreeSet<>(situation.standing().getFindings());
        if (situation.standing().getMajor()) {
            review(situation, fate, findings);
        }
        if (PublicityRules.asksForTooLong(situation)) {
            findings.add(FindingCode.PUBLICITY_TOO_LONG);
        }
        repair(situation, findings);
        return List.copyOf(findings);
    }

    /** While a decision is held its review may still come, so nothing is missing yet. */
    private static void review(Situation situation, Fate fate, Set<FindingCode> findings) {
        var last = GateRules.lastRound(situation);
        if (last.isPresent()) {
            if (last.get().getOutcome() != ReviewOutcome.APPROVED) {
                findings.add(FindingCode.REVIEW_NOT_PASSED);
            }
        } else if (situation.course().getReviews().stream()
                .anyMatch(review -> review.getOutcome() == ReviewOutcome.APPROVED)) {
            findings.add(FindingCode.REVIEW_LATE);
        } else if (!(fate instanceof Held)) {
            findings.add(FindingCode.REVIEW_MISSING);
        }
    }

    private static void repair(Situation situation, Set<FindingCode> findings) {
        var standing = situation.standing();
        Endings.all(situation)
                .filter(ending -> ending.reason() == WithdrawalReason.REPAIRED)
                .forEach(ending -> {
                    if (!PublicityRules.isRepairable(standing)) {
                        findings.add(FindingCode.REPAIR_EXCLUDED);
                    } else if (PublicityRules.isTooEarly(
                            standing, situation.party().getFirstReceivedAt(), ending.on())) {
                        findings.add(FindingCode.REPAIRED_TOO_EARLY);
                    }
                });
    }
}
