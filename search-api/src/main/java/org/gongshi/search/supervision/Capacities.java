package org.gongshi.search.supervision;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.Indicator.Measure;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.compliance.IndicatorRules;
import org.gongshi.search.compliance.Measured;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.supervision.DashboardPage.Capacity;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** What cards don't tell: how reviews are held, who takes what is sent, what manifests lack, what agencies have to work with. */
@Component
final class Capacities {
    private static final List<Indicator> TOLD = List.of(
            Indicator.PUBLICATION_DAYS_MEDIAN,
            Indicator.PUBLICATION_DAYS_P95,
            Indicator.CORRECTION_RATE,
            Indicator.WITHDRAWAL_RATE,
            Indicator.REVIEWS_FIRST_PASSED,
            Indicator.REVIEWS_IN_TIME,
            Indicator.REVIEWS_SAME_DAY,
            Indicator.REVIEWS_REPEATED,
            Indicator.REVIEWS_FORMALITY,
            Indicator.SUBMISSIONS_REJECTED,
            Indicator.FEED_ACCEPTED,
            Indicator.MANIFESTS_MISSING,
            Indicator.MANIFESTS_EXTRA,
            Indicator.SERIES_GAPS,
            Indicator.SELF_REVIEWS_ON_TIME,
            Indicator.SELF_REVIEWS_UNQUALIFIED,
            Indicator.STATISTICS_ON_TIME,
            Indicator.AUDITS_ON_TIME,
            Indicator.INSPECTIONS_PER_COMPANY,
            Indicator.STAFFING_REVIEWERS,
            Indicator.STAFFING_RECORDERS,
            Indicator.STAFFING_RECORDING_SETS,
            Indicator.STAFFING_RECORDING_ROOMS,
            Indicator.TRAINING_HOURS,
            Indicator.TRAINING_SESSIONS,
            Indicator.REGISTERS_COMPLETE,
            Indicator.REGISTERS_CURRENT,
            Indicator.REGISTERS_AGE);
    /** What is no share of what it is measured by. */
    private static final List<Indicator> TIMES = List.of(
            Indicator.PUBLICATION_DAYS_MEDIAN,
            Indicator.PUBLICATION_DAYS_P95,
            Indicator.INSPECTIONS_PER_COMPANY,
            Indicator.STAFFING_RECORDING_ROOMS,
            Indicator.TRAINING_HOURS,
            Indicator.TRAINING_SESSIONS,
            Indicator.REGISTERS_AGE);

    private final IndicatorParts parts;
    private final Wording wording;

    Capacities(IndicatorParts parts, Wording wording) {
        this.parts = parts;
        this.wording = wording;
    }

    List<Capacity> of(IndicatorQuery query, Tally tally, Locale locale) {
        return TOLD.stream()
                .filter(indicator -> indicator != Indicator.SERIES_GAPS || query.isOfOne())
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
                measured.numerator(),
                measured.denominator(),
                note(indicator, measured, tally, locale));
    }

    private static String value(Indicator indicator, Measured measured) {
        if (indicator == Indicator.REVIEWS_FORMALITY && measured.value() != null) {
            return measured.numerator() + "/" + measured.denominator();
        }
        return TIMES.contains(indicator) ? Figures.times(measured) : Figures.percent(measured);
    }

    /** As of when staff was counted; of what else the parts. */
    private String note(Indicator indicator, Measured measured, Tally tally, Locale locale) {
        if (indicator.measure() instanceof Measure.AtEnd || indicator.measure() instanceof Measure.PerYear) {
            var month = tally.registers().month();
            return month.isEmpty() ? "" : wording.text(locale, "dashboard.capacities.at", month);
        }
        return parts.of(indicator, measured, locale).stream()
                .map(part -> wording.text(
                        locale,
                        "dashboard.capacities.one",
                        part.label(),
                        Figures.number(part.numerator()),
                        Figures.number(part.denominator())))
                .collect(Collectors.joining(wording.text(locale, "column.and")));
    }
}
