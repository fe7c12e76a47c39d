package org.gongshi.search.supervision;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.Indicator.Measure;
import org.gongshi.search.compliance.IndicatorRules;
import org.gongshi.search.compliance.Measured;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.supervision.DashboardPage.Capacity;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** What agencies have to work with (队伍与登记): staff, equipment, training, registers, and what of their rows went back. */
@Component
final class Capacities {
    private static final List<Indicator> TOLD = List.of(
            Indicator.STAFFING_REVIEWERS,
            Indicator.STAFFING_RECORDERS,
            Indicator.STAFFING_RECORDING_SETS,
            Indicator.TRAINING_HOURS,
            Indicator.REGISTERS_COMPLETE,
            Indicator.SUBMISSIONS_REJECTED);

    private final Wording wording;

    Capacities(Wording wording) {
        this.wording = wording;
    }

    List<Capacity> of(Tally tally, Locale locale) {
        return TOLD.stream()
                .map(indicator -> capacity(indicator, tally, locale))
                .toList();
    }

    private Capacity capacity(Indicator indicator, Tally tally, Locale locale) {
        String key = "indicator." + indicator.code();
        var measured = IndicatorRules.measure(indicator, tally);
        return new Capacity(
                wording.text(locale, key),
                wording.text(locale, key + ".formula"),
                wording.text(locale, key + ".source"),
                value(indicator, measured),
                Objects.requireNonNullElse(measured.numerator(), 0L),
                measured.denominator());
    }

    /** Hours are hours; all else is a share. */
    private static String value(Indicator indicator, Measured measured) {
        boolean isShare = !(indicator.measure() instanceof Measure.PerYear);
        return Optional.ofNullable(measured.value())
                .map(value -> (isShare ? value.movePointRight(2) : value).setScale(1, RoundingMode.HALF_UP))
                .map(value -> value.toPlainString() + (isShare ? "%" : ""))
                .orElse("—");
    }
}
