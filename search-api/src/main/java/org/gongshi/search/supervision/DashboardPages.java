package org.gongshi.search.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.Region;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.Indicator.Measure;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.compliance.IndicatorRules;
import org.gongshi.search.compliance.Measured;
import org.gongshi.search.compliance.Period;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.compliance.TallyQuery.By;
import org.gongshi.search.compliance.Verdicts;
import org.gongshi.search.compliance.Wanted;
import org.gongshi.search.supervision.DashboardPage.Choice;
import org.gongshi.search.supervision.DashboardPage.Day;
import org.gongshi.search.supervision.DashboardPage.Filter;
import org.gongshi.search.supervision.DashboardPage.Headline;
import org.gongshi.search.supervision.DashboardPage.Line;
import org.gongshi.search.supervision.DashboardPage.Rate;
import org.gongshi.search.supervision.DashboardPage.Step;
import org.gongshi.search.supervision.DashboardPage.Whose;
import org.gongshi.search.supervision.ScopedCompliance.Reading;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From sums to the dashboard: one request to the index for a whole page. */
@Component
final class DashboardPages {
    private static final int WIDEST = 1000;
    private static final int TREND = 12;
    private static final int MOST = 2000;
    private static final int RANKED = 50;
    /** Bars beyond are one. */
    private static final int LAST_DAY = 20;

    private static final Wanted WHOLE =
            Wanted.of(EnumSet.complementOf(EnumSet.of(Indicator.SERIES_GAPS)), "decisions", "published");
    private static final Wanted LINE = Wanted.of(List.of(Indicator.PUBLICATION_ON_TIME), "decisions");

    private final ScopedCompliance compliance;
    private final AgencyDirectory directory;
    private final Capacities capacities;
    private final Wording wording;

    DashboardPages(ScopedCompliance compliance, AgencyDirectory directory, Capacities capacities, Wording wording) {
        this.compliance = compliance;
        this.directory = directory;
        this.capacities = capacities;
        this.wording = wording;
    }

    /** What the index said to all that the page asks. */
    private record Sums(
            Tally now,
            Tally before,
            SortedMap<String, Tally> months,
            SortedMap<String, Tally> agencies,
            SortedMap<String, Tally> places) {}

    /** @param agency whose page it is; null: of all in the scope */
    DashboardPage page(Account supervisor, IndicatorQuery query, @Nullable String agency, Locale locale) {
        var agencies = directory.today();
        var sums = sums(supervisor, query);
        return new DashboardPage(
                agency == null ? null : whose(agencies, agency),
                filter(supervisor, query, agencies, locale),
                period(query.period(), locale),
                headlines(query, sums.now(), locale),
                rates(query, sums, locale),
                capacities.of(sums.now(), locale),
                funnel(query, sums.now(), locale),
                agency == null ? ranking(query, sums.agencies(), agencies) : List.of(),
                months(query, sums.months(), locale),
                agency == null ? places(query, sums.places()) : List.of(),
                days(sums.now().days(), locale));
    }

    private Sums sums(Account supervisor, IndicatorQuery query) {
        var last = query.period().last();
        var trend = new Period("", last.minusMonths(TREND - 1L), TREND);
        var by = cityIsChosen(query) ? By.COUNTY : By.CITY;
        var answers = compliance.tallies(
                supervisor,
                Reading.of(AuditedMatter.INDICATORS, query.given()),
                List.of(
                        query.sums(query.period(), WHOLE, By.ALL, null, 1),
                        query.sums(query.period().before(), WHOLE, By.ALL, null, 1),
                        query.sums(trend, LINE, By.MONTH, null, TREND),
                        query.sums(query.period(), LINE, By.AGENCY, null, MOST),
                        query.sums(query.period(), LINE, by, null, MOST)));
        return new Sums(only(answers.get(0)), only(answers.get(1)), answers.get(2), answers.get(3), answers.get(4));
    }

    private static boolean cityIsChosen(IndicatorQuery query) {
        return query.regions().stream().anyMatch(region -> !region.code().endsWith("0000"));
    }

    private static Tally only(SortedMap<String, Tally> groups) {
        return groups.isEmpty() ? Tally.NOTHING : groups.values().iterator().next();
    }

    private static Whose whose(Agencies agencies, String creditCode) {
        return agencies.find(creditCode)
                .map(card -> new Whose(creditCode, card.name(), card.place(), card.path()))
                .orElseGet(() -> new Whose(creditCode, agencies.name(creditCode), "", ""));
    }

    private Filter filter(Account supervisor, IndicatorQuery query, Agencies agencies, Locale locale) {
        var seen = agencies.matching(null, null, null).stream()
                .filter(card -> supervisor.scope().includes(card.region(), card.sector(), card.creditCode()))
                .toList();
        return new Filter(
                periods(query, locale),
                choices(
                        seen.stream().map(AgencyCard::region).flatMap(DashboardPages::around),
                        query.regions().stream().map(Region::code).toList(),
                        wording::region),
                choices(
                        seen.stream().map(AgencyCard::sector),
                        query.sectors(),
                        sector -> wording.code(locale, "sector", sector)),
                choices(
                        Stream.of(DecisionKind.values())
                                .filter(kind -> kind != DecisionKind.UNKNOWN)
                                .map(DecisionKind::name),
                        query.kinds().stream().map(DecisionKind::name).toList(),
                        kind -> wording.code(locale, CodeList.KIND, kind)));
    }

    /** A region, its city and its province: each may be chosen. */
    private static Stream<String> around(String code) {
        return Region.parse(code).value().stream()
                .flatMap(region -> Stream.of(
                                Stream.of(region.province().code()),
                                region.city().map(Region::code).stream(),
                                Stream.of(code))
                        .flatMap(codes -> codes));
    }

    private static List<Choice> choices(Stream<String> values, List<String> chosen, UnaryOperator<String> label) {
        return values.distinct()
                .map(value -> new Choice(value, label.apply(value), chosen.contains(value)))
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    /** This year and the last, their quarters, and the last twelve months. */
    private List<Choice> periods(IndicatorQuery query, Locale locale) {
        var month = YearMonth.from(query.today());
        var names = new ArrayList<String>();
        for (int year : List.of(month.getYear(), month.getYear() - 1)) {
            names.add(String.valueOf(year));
            IntStream.rangeClosed(1, 4)
                    .mapToObj(quarter -> year + "-Q" + (5 - quarter))
                    .forEach(names::add);
        }
        IntStream.range(0, TREND)
                .mapToObj(back -> month.minusMonths(back).toString())
                .forEach(names::add);
        if (!names.contains(query.period().name())) {
            names.addFirst(query.period().name());
        }
        return names.stream()
                .flatMap(name -> Period.parse(name).stream())
                .filter(period -> !period.first().isAfter(month))
                .map(period -> new Choice(
                        period.name(),
                        period(period, locale),
                        period.name().equals(query.period().name())))
                .toList();
    }

    private String period(Period period, Locale locale) {
        String year = period.name().substring(0, 4);
        return switch (period.months()) {
            case 1 ->
                wording.text(locale, "dashboard.month", year, period.name().substring(5));
            case TREND -> wording.text(locale, "dashboard.year", year);
            default ->
                wording.text(locale, "dashboard.quarter", year, period.name().substring(6));
        };
    }

    private List<Headline> headlines(IndicatorQuery query, Tally now, Locale locale) {
        var onTime = IndicatorRules.measure(Indicator.PUBLICATION_ON_TIME, now);
        long missed = Verdicts.NAMES.stream()
                .mapToLong(verdict -> now.count(Verdicts.count(verdict, Verdicts.MISSED)))
                .sum();
        long overdue =
                now.overdue().values().stream().mapToLong(Long::longValue).sum();
        return List.of(
                headline("decisions", now.count("decisions"), cards(query), false, locale),
                new Headline(
                        wording.text(locale, "indicator.publication.on-time"),
                        percent(onTime),
                        wording.text(
                                locale,
                                "dashboard.of",
                                number(Objects.requireNonNullElse(onTime.numerator(), 0L)),
                                number(onTime.denominator())),
                        cards(query, "verdict", "publication"),
                        false),
                headline("missed", missed, cards(query, "state", Verdicts.MISSED), missed > 0, locale),
                headline("overdue", overdue, cards(query, "overdue", "true"), overdue > 0, locale));
    }

    private Headline headline(String name, long count, String href, boolean isBad, Locale locale) {
        return new Headline(
                wording.text(locale, "dashboard." + name),
                number(count),
                wording.text(locale, "dashboard." + name + ".note"),
                href,
                isBad);
    }

    private List<Rate> rates(IndicatorQuery query, Sums sums, Locale locale) {
        return Stream.of(Indicator.values())
                .filter(indicator -> indicator.measure() instanceof Measure.OfVerdict)
                .map(indicator -> rate(query, indicator, sums, locale))
                .toList();
    }

    private Rate rate(IndicatorQuery query, Indicator indicator, Sums sums, Locale locale) {
        String verdict = ((Measure.OfVerdict) indicator.measure()).verdict();
        var now = IndicatorRules.measure(indicator, sums.now());
        var before = IndicatorRules.measure(indicator, sums.before());
        String key = "indicator." + indicator.code();
        long met = Objects.requireNonNullElse(now.numerator(), 0L);
        return new Rate(
                wording.text(locale, key),
                wording.text(locale, key + ".formula"),
                wording.text(locale, key + ".source"),
                percent(now),
                width(now),
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

    private List<Step> funnel(IndicatorQuery query, Tally now, Locale locale) {
        long received = now.count("decisions");
        return List.of(
                step("received", received, received, cards(query), locale),
                step("published", now.count("published"), received, cards(query), locale),
                step(
                        "delivered",
                        now.count(Verdicts.count("delivery", Verdicts.MET)),
                        received,
                        cards(query, "verdict", "delivery", "state", Verdicts.MET),
                        locale));
    }

    private Step step(String name, long count, long of, String href, Locale locale) {
        return new Step(wording.text(locale, "dashboard.funnel." + name), count, share(count, of), href);
    }

    /** Who has most that went wrong first. */
    private static List<Line> ranking(IndicatorQuery query, SortedMap<String, Tally> tallies, Agencies agencies) {
        return tallies.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Tally> one) -> late(one.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(RANKED)
                .map(one -> line(
                        agencies.name(one.getKey()),
                        CardLinks.with(
                                CardLinks.agency(one.getKey()),
                                Map.of(),
                                "period",
                                query.period().name()),
                        one.getValue(),
                        cards(query, "agency", one.getKey(), "verdict", "publication", "state", Verdicts.MISSED)))
                .toList();
    }

    private static long late(Tally tally) {
        return tally.count(Verdicts.count("publication", Verdicts.MISSED))
                + tally.overdue().getOrDefault("publication", 0L);
    }

    private List<Line> months(IndicatorQuery query, SortedMap<String, Tally> tallies, Locale locale) {
        return tallies.entrySet().stream()
                .map(one -> {
                    var month = Period.of(YearMonth.parse(one.getKey()));
                    return line(
                            period(month, locale),
                            CardLinks.cards(query.given(), month),
                            one.getValue(),
                            CardLinks.cards(query.given(), month, "verdict", "publication", "state", Verdicts.MISSED));
                })
                .toList();
    }

    private List<Line> places(IndicatorQuery query, SortedMap<String, Tally> tallies) {
        return tallies.entrySet().stream()
                .map(one -> line(
                        wording.region(one.getKey()),
                        CardLinks.with(SupervisionSecurity.PAGES, query.given(), "region", one.getKey()),
                        one.getValue(),
                        cards(query, "region", one.getKey(), "verdict", "publication", "state", Verdicts.MISSED)))
                .toList();
    }

    private static Line line(String label, String href, Tally tally, String lateHref) {
        var onTime = IndicatorRules.measure(Indicator.PUBLICATION_ON_TIME, tally);
        return new Line(label, href, tally.count("decisions"), percent(onTime), width(onTime), late(tally), lateHref);
    }

    private List<Day> days(SortedMap<Integer, Long> days, Locale locale) {
        long most = days.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long beyond = days.tailMap(LAST_DAY + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long widest = Math.max(most, beyond);
        var shown = new ArrayList<Day>();
        for (int day = 0; day <= LAST_DAY && widest > 0; day++) {
            long count = days.getOrDefault(day, 0L);
            shown.add(new Day(String.valueOf(day), count, share(count, widest)));
        }
        if (beyond > 0) {
            shown.add(new Day(
                    wording.text(locale, "dashboard.days.beyond", String.valueOf(LAST_DAY)),
                    beyond,
                    share(beyond, widest)));
        }
        return shown;
    }

    private static String cards(IndicatorQuery query, String... pairs) {
        return CardLinks.cards(query.given(), query.period(), pairs);
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : part * WIDEST / whole;
    }

    private static long width(Measured measured) {
        return measured.value() == null
                ? 0
                : measured.value().multiply(BigDecimal.valueOf(WIDEST)).longValue();
    }

    /** As people read it; a dash where there is nothing to measure. */
    private static String percent(Measured measured) {
        return measured.value() == null
                ? "—"
                : measured.value()
                                .movePointRight(2)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
