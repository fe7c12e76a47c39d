package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * One rule on how a case runs: its stages, and how many officers act in it, 0 where the law says nothing. Empty
 * {@code procedures} mean every one; dates are those of the case.
 */
record ProcedureRule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Set<DecisionKind> kinds,
        Set<Procedure> procedures,
        @JsonProperty(required = true) int minimumOfficers,
        List<Step> stages,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements RankedRule<ProcedureRule> {

    private static final Set<String> STAGES = Set.of(
            "CLUE",
            "FILING",
            "INVESTIGATION",
            "PRESERVATION",
            "REVIEW",
            "NOTICE",
            "HEARING",
            "DISCUSSION",
            "DECISION",
            "SERVICE",
            "EXECUTION",
            "CLOSING",
            "ARCHIVING");

    /** A stage as the file has it; without a source or a standing of its own it has the rule's. */
    record Step(
            @JsonProperty(required = true) String name,
            boolean mandatory,
            List<String> documents,
            @Nullable String source,
            @Nullable Standing standing) {
        Step {
            Rule.require(STAGES.contains(name), "no such stage: " + name);
            documents = List.copyOf(documents);
        }

        private Stage of(ProcedureRule rule) {
            String text = source == null ? rule.source : source;
            return new Stage(
                    name, mandatory, documents, Rule.quoted(text, standing == null ? rule.standing : standing));
        }
    }

    ProcedureRule {
        Rule.require(
                !id.isBlank() && !source.isBlank() && !kinds.isEmpty() && minimumOfficers >= 0,
                "a rule needs an id, a source and kinds: " + id);
        kinds = Set.copyOf(kinds);
        procedures = Set.copyOf(procedures);
        stages = List.copyOf(stages);
    }

    /** A penalty that doesn't name its procedure is an ordinary one. */
    boolean covers(DecisionKind kind, @Nullable Procedure procedure, LocalDate day) {
        Procedure named = procedure == Procedure.SUMMARY ? Procedure.SUMMARY : Procedure.ORDINARY;
        return kinds.contains(kind) && Rule.names(procedures, named) && inForceOn(day);
    }

    @Override
    public int specificity() {
        return procedures.isEmpty() ? 0 : 1;
    }

    @Override
    public boolean sharesActsWith(ProcedureRule other) {
        return !Collections.disjoint(kinds, other.kinds)
                && (procedures.isEmpty() || !Collections.disjoint(procedures, other.procedures));
    }

    List<Stage> steps() {
        return stages.stream().map(step -> step.of(this)).toList();
    }

    CasePath path() {
        return new CasePath(id, minimumOfficers, steps(), quotedSource());
    }
}
