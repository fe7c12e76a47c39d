package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * One rule on how long a step of a case may take. Empty {@code procedures} and {@code sectors} mean every one; dates are those
 * of the day from which it counts.
 */
record TimeLimitRule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) TimeLimit.Span span,
        @JsonProperty(required = true) Set<DecisionKind> kinds,
        Set<Procedure> procedures,
        Set<String> sectors,
        @JsonProperty(required = true) int days,
        @JsonProperty(required = true) TimeLimit.Unit unit,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements RankedRule<TimeLimitRule> {

    TimeLimitRule {
        Rule.require(
                !id.isBlank() && !source.isBlank() && !kinds.isEmpty() && days >= 1,
                "a rule needs an id, a source, kinds and days: " + id);
        kinds = Set.copyOf(kinds);
        procedures = Set.copyOf(procedures);
        sectors = Set.copyOf(sectors);
    }

    /** A penalty that doesn't name its procedure is an ordinary one. */
    boolean covers(
            TimeLimit.Span asked, DecisionKind kind, @Nullable Procedure procedure, String sector, LocalDate from) {
        Procedure named = procedure == Procedure.SUMMARY ? Procedure.SUMMARY : Procedure.ORDINARY;
        return span == asked
                && kinds.contains(kind)
                && Rule.names(procedures, named)
                && Rule.names(sectors, sector)
                && inForceOn(from);
    }

    @Override
    public int specificity() {
        return (sectors.isEmpty() ? 0 : 2) + (procedures.isEmpty() ? 0 : 1);
    }

    @Override
    public boolean sharesActsWith(TimeLimitRule other) {
        return span == other.span
                && !Collections.disjoint(kinds, other.kinds)
                && (procedures.isEmpty() || !Collections.disjoint(procedures, other.procedures))
                && (sectors.isEmpty() || !Collections.disjoint(sectors, other.sectors));
    }

    TimeLimit counted(LocalDate from, WorkingCalendar calendar) {
        LocalDate due =
                switch (unit) {
                    case WORKING_DAY -> calendar.plus(from, days).date();
                    case CALENDAR_DAY -> calendar.workingDayFrom(from.plusDays(days));
                };
        return new TimeLimit(due, days, unit, id, quotedSource());
    }
}
