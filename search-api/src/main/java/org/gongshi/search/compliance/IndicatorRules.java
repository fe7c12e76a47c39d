package org.gongshi.search.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongshi.exchange.VerdictName;
import org.gongshi.search.compliance.Indicator.Measure;
import org.gongshi.search.compliance.Measured.Part;
import org.gongshi.search.compliance.Tally.Registers;
import org.jspecify.annotations.Nullable;

/** From sums to indicators. */
public final class IndicatorRules {
    private static final int DIGITS = 4;
    private static final int ALL = 100;
    private static final int MONTHS = 12;
    private static final int MOST_REASONS = 10;
    private static final String RECORDS = Verdicts.name(VerdictName.RECORDS);

    private IndicatorRules() {}

    public static Measured measure(Indicator indicator, Tally tally) {
        return switch (indicator.measure()) {
            case Measure.OfVerdict(var verdict) -> verdict(tally, verdict);
            case Measure.OfCounts(var part, var whole) -> share(tally.count(part), tally.count(whole));
            case Measure.OfReasons(var part, var whole, var reasons) ->
                share(tally.count(part), tally.count(whole)).with(reasons(tally.parts(reasons), tally.count(part)));
            case Measure.OfParts(var part, var whole) -> parts(tally.parts(part), tally.parts(whole));
            case Measure.AtEnd(var part, var whole) ->
                share(tally.registers().count(part), tally.registers().count(whole));
            case Measure.PerYear(var part, var whole) -> perYear(tally.count(part), tally.registers(), whole);
            case Measure.OfSignals() -> FormalityRules.measure(tally);
            case Measure.OfInspections() ->
                share(tally.inspected().inspections(), tally.inspected().companies())
                        .with(tally.inspected().most().stream()
                                .map(one -> new Part(one.creditCode(), one.times(), one.agencies(), null))
                                .toList());
            case Measure.OfGaps() -> gaps(tally);
            case Measure.OfDays(int percent) -> days(tally.days(), percent);
        };
    }

    /**
     * What is open and too late counts against the agency, whether or not anybody has said so yet. Of records the weak links
     * (薄弱环节) are told: the stages that are missing most often.
     */
    private static Measured verdict(Tally tally, String verdict) {
        long met = tally.count(verdict, Verdicts.MET);
        long open = tally.count(verdict, Verdicts.OPEN);
        long overdue = Math.min(open, tally.overdue().getOrDefault(verdict, 0L));
        var share = share(met, met + tally.count(verdict, Verdicts.MISSED) + overdue, open - overdue, overdue);
        return verdict.equals(RECORDS) ? share.with(reasons(tally.parts(Wanted.STAGES), share.denominator())) : share;
    }

    private static Measured gaps(Tally tally) {
        long missing = tally.series().stream().mapToLong(Tally.Series::missing).sum();
        long expected =
                tally.series().stream().mapToLong(Tally.Series::expected).sum();
        return share(missing, expected);
    }

    private static Measured days(SortedMap<Integer, Long> days, int percent) {
        long all = days.values().stream().mapToLong(Long::longValue).sum();
        return new Measured(null, all, 0, 0, within(days, all, percent));
    }

    /** Nearest rank: the fewest days in which at least so many percent were done. */
    private static @Nullable BigDecimal within(SortedMap<Integer, Long> days, long all, int percent) {
        long wanted = Math.ceilDiv(all * percent, (long) ALL);
        long done = 0;
        for (var entry : days.entrySet()) {
            done += entry.getValue();
            if (done >= wanted) {
                return BigDecimal.valueOf(entry.getKey());
            }
        }
        return null;
    }

    /** The most frequent first. A row or a case may have several reasons. */
    private static List<Part> reasons(Map<String, Long> reasons, long all) {
        return reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_REASONS)
                .map(reason -> new Part(reason.getKey(), reason.getValue(), all, null))
                .toList();
    }

    private static Measured parts(Map<String, Long> part, Map<String, Long> whole) {
        return share(sum(part), sum(whole))
                .with(new TreeMap<>(whole)
                        .entrySet().stream()
                                .map(one -> new Part(
                                        one.getKey(), part.getOrDefault(one.getKey(), 0L), one.getValue(), null))
                                .toList());
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Measured perYear(long done, Registers registers, String whole) {
        long all = registers.count(whole);
        return new Measured(done, all, 0, 0, ratio(done * MONTHS, all * registers.months()));
    }

    static Measured share(long numerator, long denominator) {
        return share(numerator, denominator, 0, 0);
    }

    private static Measured share(long numerator, long denominator, long open, long overdue) {
        return new Measured(numerator, denominator, open, overdue, ratio(numerator, denominator));
    }

    private static @Nullable BigDecimal ratio(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP);
    }
}
