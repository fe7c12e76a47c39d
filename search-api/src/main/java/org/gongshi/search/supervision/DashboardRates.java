package org.gongshi.search.supervision;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.Indicator.Measure;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.compliance.IndicatorRules;
import org.gongshi.search.compliance.Measured;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.compliance.Verdicts;
import org.gongshi.search.supervision.DashboardPage.Headline;
import org.gongshi.search.supervision.DashboardPage.Rate;
import org.gongshi.search.supervision.DashboardPage.Step;
import org.gongshi.search.supervision.DashboardPage.Weak;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers to see first, the rates of all verdicts beside those of the period before, the way of decisions. */
@Component
final class DashboardRates {
    static final List<Indicator> TOLD = Stream.of(Indicator.values())
            .filter(indicator -> indicator.measure() instanceof Measure.OfVerdict)
            .toList();

    private final IndicatorParts parts;
    private final Wording wording;

    DashboardRates(IndicatorParts parts, Wording wording) {
        this.parts = parts;
        this.wording = wording;
    }

    List<Headline> headlines(IndicatorQuery query, Tally now, Locale locale) {
        var onTime = IndicatorRules.measure(Indicator.PUBLICATION_ON_TIME, now);
        long missed = Verdicts.NAMES.stream()
                .mapToLong(verdict -> now.count(Verdicts.count(verdict, Verdicts.MISSED)))
                .sum();
        long met = Objects.requireNonNullElse(onTime.numerator(), 0L);
        long overdue =
                now.overdue().values().stream().mapToLong(Long::longValue).sum();
        return List.of(
                headline("decisions", now.count("decisions"), cards(query), false, locale),
                new Headline(
                        wording.text(locale, "indicator.publication.on-time"),
                        Figures.percent(onTime),
                        wording.text(locale, "dashboard.of", Figures.number(met), Figures.number(onTime.denominator())),
                        CardLinks.some(met, cards(query, "verdict", DashboardLines.PUBLICATION, "state", Verdicts.MET)),
                        false),
                headline("missed", missed, cards(query, "state", Verdicts.MISSED), missed > 0, locale),
                headline("overdue", overdue, cards(query, "overdue", "true"), overdue > 0, locale));
    }

    private Headline headline(String name, long count, String href, boolean isBad, Locale locale) {
        return new Headline(
                wording.text(locale, "dashboard." + name),
                Figures.number(count),
                wording.text(locale, "dashboard." + name + ".note"),
                CardLinks.some(count, href),
                isBad);
    }

    List<Rate> rates(IndicatorQuery query, Tally now, Tally before, Locale locale) {
        return TOLD.stream()
                .map(indicator -> rate(query, indicator, now, before, locale))
                .toList();
    }

    private Rate rate(IndicatorQuery query, Indicator indicator, Tally sums, Tally earlier, Locale locale) {
        String verdict = ((Measure.OfVerdict) indicator.measure()).verdict();
        var now = IndicatorRules.measure(indicator, sums);
        var before = IndicatorRules.measure(indicator, earlier);
        String key = "indicator." + indicator.code();
        long met = Objects.requireNonNullElse(now.numerator(), 0L);
        return new Rate(
                wording.text(locale, key),
                wording.text(locale, key + ".formula"),
                wording.text(locale, key + ".source"),
                Figures.percent(now),
                Figures.width(now),
                met,
                now.denominator(),
                cards(query, "verdict", verdict, "state", Verdicts.MET),
                now.denominator() - met - now.overdue(),
                cards(query, "verdict", verdict, "state", Verdicts.MISSED),
                now.overdue(),
                cards(query, "verdict", verdict, "overdue", "true"),
                now.open(),
                change(now, before),
                isWorse(now, before));
    }

    /** The weak links of records. */
    List<Weak> weak(Tally now, Locale locale) {
        var records = IndicatorRules.measure(Indicator.RECORD_COVERAGE, now);
        return parts.of(Indicator.RECORD_COVERAGE, records, locale).stream()
                .map(part -> new Weak(
                        part.label(),
                        part.numerator(),
                        Figures.percent(part.numerator(), part.denominator()),
                        Figures.share(part.numerator(), part.denominator())))
                .toList();
    }

    private static @Nullable String change(Measured now, Measured before) {
        if (now.value() == null || before.value() == null) {
            return null;
        }
        var points = now.value().subtract(before.value()).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return (points.signum() > 0 ? "+" : "") + points.toPlainString();
    }

    private static boolean isWorse(Measured now, Measured before) {
        return now.value() != null && before.value() != null && now.value().compareTo(before.value()) < 0;
    }

    List<Step> funnel(IndicatorQuery query, Tally now, Locale locale) {
        long received = now.count("decisions");
        return List.of(
                step("received", received, received, cards(query), locale),
                step("published", now.count("published"), received, null, locale),
                step(
                        "delivered",
                        now.count(Verdicts.count("delivery", Verdicts.MET)),
                        received,
                        cards(query, "verdict", "delivery", "state", Verdicts.MET),
                        locale));
    }

    private Step step(String name, long count, long of, @Nullable String href, Locale locale) {
        return new Step(
                wording.text(locale, "dashboard.funnel." + name),
                count,
                Figures.share(count, of),
                CardLinks.some(count, href));
    }

    private static String cards(IndicatorQuery query, String... pairs) {
        return CardLinks.cards(query.given(), query.period(), pairs);
    }
}
