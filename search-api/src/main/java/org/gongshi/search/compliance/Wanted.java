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
 * @param registers names of counts as they were at the end of a month
 * @param parts what counts are of that are told apart by name
 * @param stages which stages are not on record
 * @param inspections what was inspected
 * @param calendar what was decided on which day
 */
public record Wanted(
        Set<String> counts,
        boolean days,
        boolean overdue,
        boolean series,
        Set<String> registers,
        Set<String> parts,
        boolean stages,
        boolean inspections,
        boolean calendar) {

    /** How many agencies tell of a month: no count, so not asked for as one. */
    public static final String AGENCIES = "agencies";

    /** Parts by which records are told apart: what is missing. */
    public static final String STAGES = "stages";

    /** These counts alone. */
    public static Wanted only(String... counts) {
        return new Wanted(Set.of(counts), false, false, false, Set.of(), Set.of(), false, false, false);
    }

    /** All that these indicators are computed from, and these counts. */
    public static Wanted of(Collection<Indicator> indicators, String... counts) {
        var measures = indicators.stream().map(Indicator::measure).toList();
        return new Wanted(
                all(Stream.concat(Stream.of(counts), measures.stream().flatMap(Wanted::counts))),
                measures.stream().anyMatch(Measure.OfDays.class::isInstance),
                measures.stream().anyMatch(Measure.OfVerdict.class::isInstance),
                measures.stream().anyMatch(Measure.OfGaps.class::isInstance),
                all(measures.stream().flatMap(Wanted::registers).filter(name -> !name.equals(AGENCIES))),
                all(measures.stream().flatMap(Wanted::parts)),
                indicators.contains(Indicator.RECORD_COVERAGE),
                measures.stream().anyMatch(Measure.OfInspections.class::isInstance),
                false);
    }

    /** The same, and day by day. */
    public Wanted withCalendar() {
        return new Wanted(counts, days, overdue, series, registers, parts, stages, inspections, true);
    }

    private static Set<String> all(Stream<String> names) {
        return names.collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> counts(Measure measure) {
        return switch (measure) {
            case Measure.OfVerdict(var verdict) ->
                Stream.of(Verdicts.MET, Verdicts.MISSED, Verdicts.OPEN).map(state -> Verdicts.count(verdict, state));
            case Measure.OfCounts(var part, var whole) -> Stream.of(part, whole);
            case Measure.OfReasons(var part, var whole, var _) -> Stream.of(part, whole);
            case Measure.PerYear(var part, var _) -> Stream.of(part);
            case Measure.OfSignals() -> FormalityRules.counts().stream();
            case Measure.OfParts _, Measure.AtEnd _, Measure.OfGaps _, Measure.OfDays _, Measure.OfInspections _ ->
                Stream.of();
        };
    }

    private static Stream<String> registers(Measure measure) {
        return switch (measure) {
            case Measure.AtEnd(var part, var whole) -> Stream.of(part, whole);
            case Measure.PerYear(var _, var whole) -> Stream.of(whole, "entries");
            default -> Stream.of();
        };
    }

    private static Stream<String> parts(Measure measure) {
        return switch (measure) {
            case Measure.OfReasons(var _, var _, var reasons) -> Stream.of(reasons);
            case Measure.OfParts(var part, var whole) -> Stream.of(part, whole);
            default -> Stream.of();
        };
    }
}
