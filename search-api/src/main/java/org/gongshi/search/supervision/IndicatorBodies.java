package org.gongshi.search.supervision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.compliance.IndicatorRules;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.supervision.IndicatorsBody.Item;
import org.gongshi.search.supervision.IndicatorsBody.Rule;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** From sums to the answer of the interface, which exports have as rows. */
@Component
final class IndicatorBodies {
    private final AgencyDirectory directory;
    private final IndicatorParts parts;
    private final Wording wording;

    IndicatorBodies(AgencyDirectory directory, IndicatorParts parts, Wording wording) {
        this.directory = directory;
        this.parts = parts;
        this.wording = wording;
    }

    /** @param tallies by agency: one more than is needed where there are more */
    IndicatorsBody of(IndicatorQuery query, SortedMap<String, Tally> tallies, Locale locale) {
        var agencies = directory.today();
        var items = tallies.entrySet().stream()
                .flatMap(one -> query.indicators().stream()
                        .filter(indicator -> !query.isTold(one.getKey(), indicator))
                        .map(indicator -> item(query, one.getKey(), indicator, one.getValue(), agencies, locale)))
                .limit(query.size() + 1L)
                .toList();
        return items.size() <= query.size()
                ? new IndicatorsBody(items, null)
                : new IndicatorsBody(items.subList(0, query.size()), next(query, items.get(query.size() - 1)));
    }

    private static String next(IndicatorQuery query, Item last) {
        return query.print(last.agency(), Indicator.of(last.indicator()).orElseThrow());
    }

    private Item item(
            IndicatorQuery query, String agency, Indicator indicator, Tally tally, Agencies agencies, Locale locale) {
        var measured = IndicatorRules.measure(indicator, tally);
        return new Item(
                indicator.code(),
                agency,
                agencies.name(agency),
                agencies.find(agency).map(AgencyCard::region).orElse(tally.region()),
                query.period().name(),
                measured.numerator(),
                measured.denominator(),
                measured.open(),
                measured.overdue(),
                Optional.ofNullable(measured.value())
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                parts.of(indicator, measured, locale),
                List.of(rule(indicator, locale)));
    }

    Rule rule(Indicator indicator, Locale locale) {
        String key = "indicator." + indicator.code();
        return new Rule(
                wording.text(locale, key),
                wording.text(locale, key + ".formula"),
                wording.text(locale, key + ".source"),
                wording.text(locale, "indicators.version"));
    }

    /** All that the bundle has to say of each indicator. */
    static Stream<String> keys() {
        return Stream.of(Indicator.values())
                .map(indicator -> "indicator." + indicator.code())
                .flatMap(key -> Stream.of(key, key + ".formula", key + ".source"));
    }
}
