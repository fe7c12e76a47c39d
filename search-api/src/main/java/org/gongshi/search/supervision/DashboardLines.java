package org.gongshi.search.supervision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gongshi.exchange.VerdictName;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.compliance.IndicatorRules;
import org.gongshi.search.compliance.Period;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.compliance.Verdicts;
import org.gongshi.search.supervision.DashboardPage.Day;
import org.gongshi.search.supervision.DashboardPage.Inspected;
import org.gongshi.search.supervision.DashboardPage.Line;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agencies, months and places with their decisions and their rate of publication on time; and how long decisions took. */
@Component
final class DashboardLines {
    /** The verdict that these lines tell of. */
    static final String PUBLICATION = Verdicts.name(VerdictName.PUBLICATION);

    private static final int RANKED = 50;
    /** Bars beyond are one. */
    private static final int LAST_DAY = 20;

    private final DashboardFilters filters;
    private final Wording wording;

    DashboardLines(DashboardFilters filters, Wording wording) {
        this.filters = filters;
        this.wording = wording;
    }

    /** Who has most that went wrong first. */
    List<Line> ranking(IndicatorQuery query, SortedMap<String, Tally> tallies, Agencies agencies) {
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
                        late(query.given(), query.period(), "agency", one.getKey())))
                .toList();
    }

    /** What was found stands in the public search. */
    List<Inspected> inspected(IndicatorQuery query, Tally tally) {
        return tally.inspected().most().stream()
                .map(company -> new Inspected(
                        company.name(),
                        company.creditCode(),
                        CardLinks.inspections(company.creditCode(), query.period()),
                        company.times(),
                        company.agencies()))
                .toList();
    }

    static long late(Tally tally) {
        return tally.count(Verdicts.count(PUBLICATION, Verdicts.MISSED))
                + tally.overdue().getOrDefault(PUBLICATION, 0L);
    }

    List<Line> months(IndicatorQuery query, SortedMap<String, Tally> tallies, Locale locale) {
        return tallies.entrySet().stream()
                .map(one -> {
                    var month = Period.of(YearMonth.parse(one.getKey()));
                    return line(
                            filters.period(month, locale),
                            CardLinks.some(one.getValue().count("decisions"), CardLinks.cards(query.given(), month)),
                            one.getValue(),
                            late(query.given(), month));
                })
                .toList();
    }

    /** The cards of {@link #late(Tally)}. */
    static String late(Map<String, List<String>> chosen, Period period, String... pairs) {
        var late = Stream.of("verdict", PUBLICATION, "state", Verdicts.MISSED, "overdue", "true");
        return CardLinks.cards(
                chosen, period, Stream.concat(Stream.of(pairs), late).toArray(String[]::new));
    }

    static Line line(String label, @Nullable String href, Tally tally, @Nullable String lateHref) {
        var onTime = IndicatorRules.measure(Indicator.PUBLICATION_ON_TIME, tally);
        return new Line(
                label,
                href,
                tally.count("decisions"),
                Figures.percent(onTime),
                Figures.width(onTime),
                late(tally),
                CardLinks.some(late(tally), lateHref));
    }

    List<Day> days(SortedMap<Integer, Long> days, Locale locale) {
        long most = days.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long beyond = days.tailMap(LAST_DAY + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long widest = Math.max(most, beyond);
        var shown = new ArrayList<Day>();
        for (int day = 0; day <= LAST_DAY && widest > 0; day++) {
            long count = days.getOrDefault(day, 0L);
            shown.add(new Day(String.valueOf(day), count, Figures.share(count, widest)));
        }
        if (beyond > 0) {
            shown.add(new Day(
                    wording.text(locale, "dashboard.days.beyond", String.valueOf(LAST_DAY)),
                    beyond,
                    Figures.share(beyond, widest)));
        }
        return shown;
    }
}
