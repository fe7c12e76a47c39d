package org.gongshi.streams.fold;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicAgency;
import org.jspecify.annotations.Nullable;

/**
 * By how much a card, a delivery or a review moves the counts of an agency, a month and a kind (计数变动).
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

    /** What counts without days, zeros left out; empty if nothing is left. */
    static Optional<Share> of(
            PublicAgency agency, String countsFor, YearMonth month, DecisionKind kind, Map<String, Long> counts) {
        var counted = new TreeMap<>(counts);
        counted.values().removeIf(count -> count == 0);
        return Optional.of(new Share(agency, countsFor, month.toString(), kind, counted, Map.of()))
                .filter(_ -> !counted.isEmpty());
    }

    /** What moves, where something counts otherwise than before: by the difference where it counts in the same place. */
    static List<Share> moved(Optional<Share> before, Optional<Share> now) {
        var out = before.map(Share::negated);
        if (out.isPresent()
                && now.isPresent()
                && out.get().key().equals(now.get().key())) {
            var place = now.get();
            var left = added(place.counts, out.get().counts);
            return left.isEmpty()
                    ? List.of()
                    : List.of(new Share(place.agency, place.countsFor, place.month, place.kind, left, Map.of()));
        }
        return Stream.concat(out.stream(), now.stream()).toList();
    }

    private Share negated() {
        var negative = new TreeMap<String, Long>();
        counts.forEach((name, count) -> negative.put(name, -count));
        return new Share(agency, countsFor, month, kind, negative, days);
    }

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
