package org.gongshi.search.supervision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.Region;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.compliance.Period;
import org.gongshi.search.supervision.DashboardPage.Choice;
import org.gongshi.search.supervision.DashboardPage.Filter;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** What can be chosen on the dashboard; regions and lines are those of agencies in the scope. */
@Component
final class DashboardFilters {
    private static final int A_YEAR = 12;

    private final Wording wording;

    DashboardFilters(Wording wording) {
        this.wording = wording;
    }

    Filter of(Account supervisor, IndicatorQuery query, Agencies agencies, Locale locale) {
        var seen = agencies.matching(null, null, null).stream()
                .filter(card -> supervisor.scope().includes(card.region(), card.sector(), card.creditCode()))
                .toList();
        return new Filter(
                periods(query, locale),
                choices(
                        seen.stream().map(AgencyCard::region).flatMap(DashboardFilters::around),
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
        return Region.parse(code)
                .value()
                .map(region -> Stream.of(
                                Stream.of(region.province().code()),
                                region.city().map(Region::code).stream(),
                                Stream.of(code))
                        .flatMap(codes -> codes))
                .orElseGet(Stream::empty);
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
        IntStream.range(0, A_YEAR)
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

    String period(Period period, Locale locale) {
        String year = period.name().substring(0, 4);
        return switch (period.months()) {
            case 1 ->
                wording.text(locale, "dashboard.month", year, period.name().substring(5));
            case A_YEAR -> wording.text(locale, "dashboard.year", year);
            default ->
                wording.text(locale, "dashboard.quarter", year, period.name().substring(6));
        };
    }
}
