package org.gongshi.statute;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * One rule on how long a duty may take. Empty {@code kinds} or {@code sectors} mean every one; dates are those of the
 * decision, inclusive, absent if open.
 */
record DeadlineRule(
        String id,
        Set<DecisionKind> kinds,
        Set<String> sectors,
        int days,
        Deadline.Unit unit,
        String source,
        Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    /** Whether the text of the rule itself was read, or the rule is a default until it is. */
    enum Standing {
        SEEN,
        ASSUMED
    }

    DeadlineRule {
        if (id.isBlank() || source.isBlank() || days < 1) {
            throw new IllegalArgumentException("a rule needs an id, a source and days: " + id);
        }
        kinds = Set.copyOf(kinds);
        sectors = Set.copyOf(sectors);
    }

    boolean covers(DecisionKind kind, String sector, LocalDate decidedOn) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (sectors.isEmpty() || sectors.contains(sector))
                && (effectiveFrom == null || !decidedOn.isBefore(effectiveFrom))
                && (effectiveTo == null || !decidedOn.isAfter(effectiveTo));
    }

    /** A rule for a sector line goes before one for a kind, that before one for all (特别规定优先于一般规定). */
    int specificity() {
        return (sectors.isEmpty() ? 0 : 2) + (kinds.isEmpty() ? 0 : 1);
    }

    /** Whether some decision is covered by both without one being the more specific; every rule rivals itself. */
    boolean rivals(DeadlineRule other) {
        return specificity() == other.specificity()
                && (kinds.isEmpty() || !Collections.disjoint(kinds, other.kinds))
                && (sectors.isEmpty() || !Collections.disjoint(sectors, other.sectors))
                && !endsBefore(other)
                && !other.endsBefore(this);
    }

    private boolean endsBefore(DeadlineRule other) {
        return effectiveTo != null && other.effectiveFrom != null && effectiveTo.isBefore(other.effectiveFrom);
    }

    String quotedSource() {
        return standing == Standing.ASSUMED ? source + "（暂定）" : source;
    }
}
