package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * One rule on how long a duty may take. Empty {@code kinds} or {@code sectors} mean every one; dates are those of the
 * decision.
 */
record DeadlineRule(
        @JsonProperty(required = true) String id,
        Set<DecisionKind> kinds,
        Set<String> sectors,
        @JsonProperty(required = true) int days,
        @JsonProperty(required = true) Deadline.Unit unit,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements RankedRule<DeadlineRule> {

    DeadlineRule {
        Rule.require(!id.isBlank() && !source.isBlank() && days >= 1, "a rule needs an id, a source and days: " + id);
        kinds = Set.copyOf(kinds);
        sectors = Set.copyOf(sectors);
    }

    boolean covers(DecisionKind kind, String sector, LocalDate decidedOn) {
        return Rule.names(kinds, kind) && Rule.names(sectors, sector) && inForceOn(decidedOn);
    }

    /** A rule for a sector line goes before one for a kind, that before one for all. */
    @Override
    public int specificity() {
        return (sectors.isEmpty() ? 0 : 2) + (kinds.isEmpty() ? 0 : 1);
    }

    @Override
    public boolean sharesActsWith(DeadlineRule other) {
        return (kinds.isEmpty() || !Collections.disjoint(kinds, other.kinds))
                && (sectors.isEmpty() || !Collections.disjoint(sectors, other.sectors));
    }
}
