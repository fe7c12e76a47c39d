package org.gongshi.streams.fold;

import java.util.Map;
import java.util.TreeMap;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicAgency;
import org.jspecify.annotations.Nullable;

/**
 * By how much a card moves the counts of an agency, a month and a kind (计数变动).
 *
 * @param countsFor agency to which the case counts
 * @param counts differences by name, none of them 0
 * @param days differences by number of working days, none of them 0
 */
public record Share(
        PublicAgency agency,
        String countsFor,
        String month,
        DecisionKind kind,
        Map<String, Long> counts,
        Map<String, Long> days) {

    /** The sum with this share added; null before the first. */
    public ComplianceIndicator addedTo(@Nullable ComplianceIndicator sum) {
        return new ComplianceIndicator(
                agency,
                countsFor,
                month,
                kind,
                added(sum == null ? Map.of() : sum.getCounts(), counts),
                added(sum == null ? Map.of() : sum.getDays(), days));
    }

    private static Map<String, Long> added(Map<String, Long> sum, Map<String, Long> differences) {
        var added = new TreeMap<>(sum);
        differences.forEach((name, difference) -> added.merge(name, difference, Long::sum));
        added.values().removeIf(count -> count == 0);
        return added;
    }

    /** Where the sum is kept: beside the others of who acted, whomever it counts for. */
    public String key() {
        var acted = agency.getCreditCode();
        var own = acted + "/" + month + "/" + kind;
        return acted.equals(countsFor) ? own : own + "/" + countsFor;
    }
}
