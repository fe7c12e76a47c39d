package org.gongshi.search.compliance;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.compliance.Indicator.Measure;

/**
 * What sums are to tell: counting what nobody reads costs as much as counting what somebody does.
 *
 * @param counts by name, as the topic has them
 * @param days in how many working days decisions were sent in
 * @param overdue open verdicts whose day is over
 * @param series of document numbers
 */
public record Wanted(Set<String> counts, boolean days, boolean overdue, boolean series) {

    /** These counts alone. */
    public static Wanted only(String... counts) {
        return new Wanted(Set.of(counts), false, false, false);
    }

    /** All that these indicators are computed from, and these counts. */
    public static Wanted of(Collection<Indicator> indicators, String... counts) {
        var measures = indicators.stream().map(Indicator::measure).toList();
        return new Wanted(
                Stream.concat(Stream.of(counts), measures.stream().flatMap(Wanted::counts))
                        .collect(Collectors.toUnmodifiableSet()),
                measures.stream().anyMatch(Measure.OfDays.class::isInstance),
                measures.stream().anyMatch(Measure.OfVerdict.class::isInstance),
                measures.stream().anyMatch(Measure.OfGaps.class::isInstance));
    }

    private static Stream<String> counts(Measure measure) {
        return switch (measure) {
            case Measure.OfVerdict(var verdict) ->
                Stream.of(Verdicts.MET, Verdicts.MISSED, Verdicts.OPEN).map(state -> Verdicts.count(verdict, state));
            case Measure.OfCounts(var part, var whole) -> Stream.of(part, whole);
            case Measure.PerYear(var part, var whole) -> Stream.of(part, whole);
            case Measure.OfGaps() -> Stream.of();
            case Measure.OfDays _ -> Stream.of();
        };
    }
}
