package org.gongshi.search.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import org.gongshi.search.compliance.Indicator.Measure;
import org.jspecify.annotations.Nullable;

/** From sums to indicators. */
public final class IndicatorRules {
    private static final int DIGITS = 4;
    private static final int ALL = 100;
    private static final int MONTHS = 12;

    private IndicatorRules() {}

    public static Measured measure(Indicator indicator, Tally tally) {
        return switch (indicator.measure()) {
            case Measure.OfVerdict(var verdict) -> verdict(tally, verdict);
            case Measure.OfCounts(var part, var whole) -> share(tally.count(part), tally.count(whole), 0, 0);
            case Measure.PerYear(var part, var whole) -> share(tally.count(part), tally.count(whole), 0, 0, MONTHS);
            case Measure.OfGaps() -> gaps(tally);
            case Measure.OfDays(int percent) -> days(tally.days(), percent);
        };
    }

    /** What is open and too late counts against the agency, whether or not anybody has said so yet. */
    private static Measured verdict(Tally tally, String verdict) {
        long met = tally.count(verdict, Verdicts.MET);
        long open = tally.count(verdict, Verdicts.OPEN);
        long overdue = Math.min(open, tally.overdue().getOrDefault(verdict, 0L));
        return share(met, met + tally.count(verdict, Verdicts.MISSED) + overdue, open - overdue, overdue);
    }

    private static Measured gaps(Tally tally) {
        long missing = tally.series().stream().mapToLong(Tally.Series::missing).sum();
        long expected =
                tally.series().stream().mapToLong(Tally.Series::expected).sum();
        return share(missing, expected, 0, 0);
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

    private static Measured share(long numerator, long denominator, long open, long overdue) {
        return share(numerator, denominator, open, overdue, 1);
    }

    private static Measured share(long numerator, long denominator, long open, long overdue, int times) {
        return new Measured(
                numerator,
                denominator,
                open,
                overdue,
                denominator == 0
                        ? null
                        : BigDecimal.valueOf(numerator)
                                .multiply(BigDecimal.valueOf(times))
                                .divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP));
    }
}
