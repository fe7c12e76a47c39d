package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.freshness.Freshness;
import org.gongshi.search.portal.HomePage.Kind;
import org.gongshi.search.wording.FacetNames;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** From what the index holds to the home page. */
@Component
final class HomePages {
    private final Wording wording;
    private final FacetNames names;

    HomePages(Wording wording, FacetNames names) {
        this.wording = wording;
        this.names = names;
    }

    HomePage page(SearchResult result, Freshness freshness, Locale locale) {
        var matter = new Matter(wording, locale);
        return new HomePage(
                Formats.count(result.total()),
                result.exact(),
                result.facets().getOrDefault(Facet.KIND, List.of()).stream()
                        .map(kind -> new Kind(
                                names.name(locale, Facet.KIND, kind),
                                Formats.count(kind.count()),
                                Links.search(Facet.KIND.parameter(), kind.value())))
                        .toList(),
                result.hits().stream().map(hit -> HitRow.of(hit, matter)).toList(),
                FreshnessLine.of(freshness, locale));
    }

    HomePage without(Freshness freshness, Locale locale) {
        return new HomePage("", true, List.of(), List.of(), FreshnessLine.of(freshness, locale));
    }
}
