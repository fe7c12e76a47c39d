package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.jspecify.annotations.Nullable;

/**
 * How long receivers show decisions: of the regimes that cover one the first in the file holds, and in it the first class
 * that fits. Dates are those of the decision.
 *
 * @param receivers who shows, each with the sector lines it shows by this regime, none for every line
 * @param extendedBy penalties that keep the decision public as long as they last
 */
record PublicityRegime(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Map<String, Set<String>> receivers,
        Set<DecisionKind> kinds,
        @JsonProperty(required = true) PublicityPeriod.Start start,
        Set<PenaltyType> extendedBy,
        List<PublicityClass> classes,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Standing standing,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo)
        implements Rule {

    PublicityRegime {
        Rule.require(!id.isBlank() && !source.isBlank(), "a rule needs an id and a source: " + id);
        Rule.require(
                !classes.isEmpty() && classes.getLast().when().isEmpty(),
                "the last class of a regime takes what no other does: " + id);
        receivers = Map.copyOf(receivers);
        kinds = Set.copyOf(kinds);
        extendedBy = Set.copyOf(extendedBy);
        classes = List.copyOf(classes);
    }

    boolean covers(String receiver, Act act) {
        Set<String> sectors = receivers.get(receiver);
        return sectors != null
                && Rule.names(sectors, act.sector())
                && Rule.names(kinds, act.kind())
                && inForceOn(act.decidedOn());
    }

    boolean coversEveryLine(String receiver, DecisionKind kind, LocalDate day) {
        Set<String> sectors = receivers.get(receiver);
        return sectors != null && sectors.isEmpty() && Rule.names(kinds, kind) && inForceOn(day);
    }

    PublicityPeriod period(Act act) {
        PublicityClass fit = classes.stream()
                .filter(candidate -> candidate.covers(act))
                .findFirst()
                .orElseThrow();
        boolean extended = !Collections.disjoint(extendedBy, act.penaltyTypes());
        return new PublicityPeriod(
                fit.severity(),
                fit.minimumMonths(),
                fit.maximumMonths(),
                start,
                fit.repairable(),
                extended ? act.restrictedUntil() : null,
                id + "." + fit.id(),
                Rule.quoted(source, fit.standing() == null ? standing : fit.standing()));
    }
}
