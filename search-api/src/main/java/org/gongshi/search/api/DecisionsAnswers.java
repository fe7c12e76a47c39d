package org.gongshi.search.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.api.DecisionsAnswer.FacetValue;
import org.gongshi.search.api.DecisionsAnswer.Item;
import org.gongshi.search.api.DecisionsAnswer.Total;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.decisions.SearchResult.Hit;
import org.gongshi.search.freshness.Freshness;
import org.gongshi.search.wording.FacetNames;
import org.springframework.stereotype.Component;

/** Results as the interface promises them. */
@Component
final class DecisionsAnswers {
    private final FacetNames names;

    DecisionsAnswers(FacetNames names) {
        this.names = names;
    }

    DecisionsAnswer answer(DecisionQuery query, SearchResult result, Freshness freshness, Locale locale) {
        return new DecisionsAnswer(
                new Total(result.total(), result.exact()),
                result.hits().stream().map(DecisionsAnswers::item).toList(),
                facets(result, locale),
                result.next() == null ? null : query.print(result.next()),
                freshness);
    }

    private Map<String, List<FacetValue>> facets(SearchResult result, Locale locale) {
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        result.facets()
                .forEach((facet, buckets) -> facets.put(
                        facet.parameter(),
                        buckets.stream()
                                .map(bucket -> new FacetValue(
                                        bucket.value(), names.name(locale, facet, bucket), bucket.count()))
                                .toList()));
        return facets;
    }

    /** Without a question there is nothing to highlight. */
    static Item item(DecisionView decision) {
        return item(new Hit(decision, Map.of()));
    }

    private static Item item(Hit hit) {
        var decision = hit.decision();
        return new Item(
                decision.id(),
                decision.path(),
                decision.title(),
                decision.documentNumber(),
                decision.kind(),
                decision.agency(),
                decision.subject(),
                decision.decidedOn(),
                decision.publishedAt(),
                decision.outcome(),
                hit.highlights());
    }
}
