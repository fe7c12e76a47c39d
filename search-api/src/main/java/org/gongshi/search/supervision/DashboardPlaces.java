package org.gongshi.search.supervision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.compliance.IndicatorRules;
import org.gongshi.search.compliance.Measured;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.supervision.DashboardPage.City;
import org.gongshi.search.supervision.DashboardPage.County;
import org.gongshi.search.supervision.DashboardPage.Standing;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counties as tiles, city by city: no outline of a county is free, and of tiles none is too small to be read or touched. */
@Component
final class DashboardPlaces {
    /** Assumed, and said on the page: no notice draws a line. */
    private static final BigDecimal WELL = new BigDecimal("0.98");

    private static final BigDecimal FAIRLY = new BigDecimal("0.90");

    private final Wording wording;

    DashboardPlaces(Wording wording) {
        this.wording = wording;
    }

    /** @param counties sums by county; what belongs to a whole city or province is under its own code */
    List<City> of(IndicatorQuery query, SortedMap<String, Tally> counties, Agencies agencies, Locale locale) {
        var cities = new TreeMap<String, List<County>>();
        counties.forEach((code, tally) -> cities.computeIfAbsent(city(code), _ -> new ArrayList<>())
                .add(code.equals(city(code)) ? own(query, code, tally, agencies, locale) : county(query, code, tally)));
        return cities.entrySet().stream()
                .map(city -> new City(wording.region(city.getKey()), href(query, city.getKey()), city.getValue()))
                .toList();
    }

    private static String city(String code) {
        return Region.parse(code)
                .value()
                .map(region -> region.city().orElseGet(region::province).code())
                .orElse(code);
    }

    private County county(IndicatorQuery query, String code, Tally tally) {
        var chosen = new TreeMap<>(query.given());
        chosen.put("region", List.of(code));
        return county(name(code), href(query, code), tally, DashboardLines.late(chosen, query.period()));
    }

    /** A city's own agencies: to its counties the region would lead, too, so they are named. */
    private County own(IndicatorQuery query, String code, Tally tally, Agencies agencies, Locale locale) {
        var named = query.agencies().stream().map(CreditCode::value).toList();
        var own = agencies.matching(null, null, null).stream()
                .filter(agency -> agency.region().equals(code))
                .map(AgencyCard::creditCode)
                .filter(agency -> named.isEmpty() || named.contains(agency))
                .toList();
        var chosen = new TreeMap<>(query.given());
        chosen.remove("region");
        chosen.put("agency", own);
        return county(
                wording.text(locale, "dashboard.places.own"),
                CardLinks.some(own.isEmpty() ? 0 : tally.count("decisions"), CardLinks.cards(chosen, query.period())),
                tally,
                CardLinks.some(own.size(), DashboardLines.late(chosen, query.period())));
    }

    private static County county(String label, @Nullable String href, Tally tally, @Nullable String lateHref) {
        return new County(
                DashboardLines.line(label, href, tally, lateHref),
                standing(IndicatorRules.measure(Indicator.PUBLICATION_ON_TIME, tally)));
    }

    private String name(String code) {
        return Region.parse(code).value().flatMap(Region::name).orElseGet(() -> wording.region(code));
    }

    private static String href(IndicatorQuery query, String code) {
        return CardLinks.with(SupervisionSecurity.PAGES, query.given(), "region", code);
    }

    private static Standing standing(Measured onTime) {
        var rate = onTime.value();
        if (rate == null) {
            return Standing.NONE;
        }
        if (rate.compareTo(FAIRLY) < 0) {
            return Standing.BAD;
        }
        return rate.compareTo(WELL) < 0 ? Standing.WARN : Standing.GOOD;
    }
}
