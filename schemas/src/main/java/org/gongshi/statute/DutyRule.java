package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.VerdictName;
import org.jspecify.annotations.Nullable;

/** One rule on what is judged of a case. Empty {@code kinds} mean every one; dates are those of the case. */
record DutyRule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) VerdictName verdict,
        Set<DecisionKind> kinds,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements RankedRule<DutyRule> {

    DutyRule {
        Rule.require(!id.isBlank() && !source.isBlank(), "a rule needs an id and a source: " + id);
        kinds = Set.copyOf(kinds);
    }

    boolean covers(VerdictName name, DecisionKind kind, LocalDate day) {
        return verdict == name && Rule.names(kinds, kind) && inForceOn(day);
    }

    @Override
    public int specificity() {
        return kinds.isEmpty() ? 0 : 1;
    }

    @Override
    public boolean sharesActsWith(DutyRule other) {
        return verdict == other.verdict && (kinds.isEmpty() || !Collections.disjoint(kinds, other.kinds));
    }

    Duty duty() {
        return new Duty(id, quotedSource());
    }
}
