package org.gongshi.search.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.decisions.SearchResult.Bucket;
import org.gongshi.search.freshness.FreshnessWatch;
import org.gongshi.search.wording.FacetNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agencies whose decisions are not complete just now: told only to whom it matters, the reader who filters by one of them. */
@Component
final class Laggards {
    private final FreshnessWatch freshness;
    private final FacetNames names;
    private final InstantSource clock;

    Laggards(FreshnessWatch freshness, FacetNames names, InstantSource clock) {
        this.freshness = freshness;
        this.names = names;
        this.clock = clock;
    }

    /** @param completeUpTo null: not known */
    record Laggard(String agency, @Nullable String completeUpTo) {}

    /** Of the agencies in the filter, or of those in the region that is. */
    List<Laggard> among(DecisionQuery query, SearchResult result, Locale locale) {
        var filter = query.filter();
        var counted = result.facets().getOrDefault(Facet.AGENCY, List.of());
        var touched = filter.agencies().isEmpty() && !filter.regions().isEmpty()
                ? counted.stream().map(Bucket::value).toList()
                : filter.agencies().stream().map(CreditCode::value).toList();
        return touched.stream()
                .flatMap(agency -> behind(agency, counted, locale).stream())
                .toList();
    }

    private Optional<Laggard> behind(String agency, List<Bucket> counted, Locale locale) {
        var complete = freshness.completeUpTo(agency);
        return complete.filter(moment -> !freshness.isBehind(moment, clock.instant()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Laggard(name(agency, counted, locale), inWords(complete, locale)));
    }

    private String name(String agency, List<Bucket> counted, Locale locale) {
        return counted.stream()
                .filter(bucket -> bucket.value().equals(agency))
                .map(bucket -> names.name(locale, Facet.AGENCY, bucket))
                .findFirst()
                .orElse(agency);
    }

    private static @Nullable String inWords(Optional<Instant> moment, Locale locale) {
        return moment.map(new Formats(locale)::moment).orElse(null);
    }
}
