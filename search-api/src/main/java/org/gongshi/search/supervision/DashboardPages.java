package org.gongshi.search.supervision;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.IndicatorQuery;
import org.gongshi.search.compliance.Period;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.compliance.TallyQuery.By;
import org.gongshi.search.compliance.Wanted;
import org.gongshi.search.freshness.FreshnessWatch;
import org.gongshi.search.reports.ReportPages;
import org.gongshi.search.supervision.DashboardPage.Whose;
import org.gongshi.search.supervision.ScopedCompliance.Reading;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From sums to the dashboard: one request to the index for a whole page. */
@Component
final class DashboardPages {
    private static final int TREND = 12;
    private static final int MOST = 2000;

    private static final Wanted NOW = Wanted.of(
                    EnumSet.complementOf(EnumSet.of(Indicator.SERIES_GAPS)), "decisions", "published")
            .withCalendar();
    /** Serials are counted of one agency at a time: of a province that takes longer than a page may. */
    private static final Wanted OF_ONE =
            Wanted.of(EnumSet.allOf(Indicator.class), "decisions", "published").withCalendar();

    private static final Wanted BEFORE = Wanted.of(DashboardRates.TOLD);
    private static final Wanted LINE = Wanted.of(List.of(Indicator.PUBLICATION_ON_TIME), "decisions");

    private final ScopedCompliance compliance;
    private final AgencyDirectory directory;
    private final DashboardFilters filters;
    private final DashboardRates rates;
    private final DashboardLines lines;
    private final DashboardPlaces places;
    private final DashboardCalendar calendar;
    private final Capacities capacities;
    private final FreshnessWatch freshness;
    private final Wording wording;
    private final InstantSource clock;

    DashboardPages(
            ScopedCompliance compliance,
            AgencyDirectory directory,
            DashboardFilters filters,
            DashboardRates rates,
            DashboardLines lines,
            DashboardPlaces places,
            DashboardCalendar calendar,
            Capacities capacities,
            FreshnessWatch freshness,
            Wording wording,
            InstantSource clock) {
        this.compliance = compliance;
        this.directory = directory;
        this.filters = filters;
        this.rates = rates;
        this.lines = lines;
        this.places = places;
        this.calendar = calendar;
        this.capacities = capacities;
        this.freshness = freshness;
        this.wording = wording;
        this.clock = clock;
    }

    /** What the index said to all that the page asks. */
    private record Sums(
            Tally now,
            Tally before,
            SortedMap<String, Tally> months,
            SortedMap<String, Tally> agencies,
            SortedMap<String, Tally> counties) {}

    /** @param agency whose page it is; null: of all in the scope */
    DashboardPage page(Account supervisor, IndicatorQuery query, @Nullable String agency, Locale locale) {
        var agencies = directory.today();
        var sums = sums(supervisor, query);
        boolean isOfAll = agency == null;
        return new DashboardPage(
                agency == null ? null : whose(supervisor, agencies, agency),
                filters.of(supervisor, query, agencies, locale),
                filters.period(query.period(), locale),
                rates.headlines(query, sums.now(), locale),
                rates.rates(query, sums.now(), sums.before(), locale),
                capacities.of(query, sums.now(), locale),
                rates.funnel(query, sums.now(), locale),
                isOfAll ? lines.ranking(query, sums.agencies(), agencies) : List.of(),
                lines.months(query, sums.months(), locale),
                isOfAll ? places.of(query, sums.counties(), agencies, locale) : List.of(),
                calendar.of(query, sums.now().calendar(), locale),
                lines.inspected(query, sums.now()),
                lines.days(sums.now().days(), locale),
                rates.weak(sums.now(), locale),
                platform(agency, locale));
    }

    /** Our own delay is no agency's. */
    private @Nullable String platform(@Nullable String agency, Locale locale) {
        var complete = agency == null
                ? freshness.of(List.of()).completeUpTo()
                : freshness.completeUpTo(agency).orElse(null);
        return complete == null
                ? null
                : wording.text(
                        locale,
                        "dashboard.platform",
                        ReportPages.moment(complete, locale),
                        Figures.number(
                                Duration.between(complete, clock.instant()).toSeconds()));
    }

    private Sums sums(Account supervisor, IndicatorQuery query) {
        var last = query.period().last();
        var trend = new Period("", last.minusMonths(TREND - 1L), TREND);
        var answers = compliance.tallies(
                supervisor,
                Reading.of(AuditedMatter.INDICATORS, query.given()),
                List.of(
                        query.sums(query.period(), query.isOfOne() ? OF_ONE : NOW, By.ALL, null, 1),
                        query.sums(query.period().before(), BEFORE, By.ALL, null, 1),
                        query.sums(trend, LINE, By.MONTH, null, TREND),
                        query.sums(query.period(), LINE, By.AGENCY, null, MOST),
                        query.sums(query.period(), LINE, By.COUNTY, null, MOST)));
        return new Sums(only(answers.get(0)), only(answers.get(1)), answers.get(2), answers.get(3), answers.get(4));
    }

    private static Tally only(SortedMap<String, Tally> groups) {
        return groups.isEmpty() ? Tally.NOTHING : groups.values().iterator().next();
    }

    private static Whose whose(Account supervisor, Agencies agencies, String creditCode) {
        String acts = supervisor.kind().seesSample() ? null : CardLinks.acts(creditCode);
        return agencies.find(creditCode)
                .map(card -> new Whose(creditCode, card.name(), card.place(), card.path(), acts))
                .orElseGet(() -> new Whose(creditCode, agencies.name(creditCode), "", "", acts));
    }
}
