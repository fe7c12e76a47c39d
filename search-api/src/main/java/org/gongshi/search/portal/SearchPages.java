package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.api.Problems;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.DecisionQuery.Match;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.decisions.Sort;
import org.gongshi.search.portal.SearchPage.Choice;
import org.gongshi.search.portal.SearchPage.Problem;
import org.gongshi.search.wording.FacetNames;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** From a query and its result to the page of results. */
@Component
final class SearchPages {
    static final List<Facet> FACETS = List.of(Facet.KIND, Facet.YEAR, Facet.REGION, Facet.AGENCY, Facet.PENALTY_TYPE);

    private final Wording wording;
    private final FacetNames names;
    private final Problems problems;

    SearchPages(Wording wording, FacetNames names, Problems problems) {
        this.wording = wording;
        this.names = names;
        this.problems = problems;
    }

    SearchPage page(DecisionQuery query, SearchResult result, double seconds, Locale locale) {
        var parameters = query.parameters();
        var matter = new Matter(wording, locale);
        var refinements = new Refinements(parameters, result, wording, names, locale);
        boolean approximate = query.match() == Match.APPROXIMATE;
        return new SearchPage(
                form(parameters),
                List.of(),
                refinements.chips(),
                Formats.count(result.total()),
                result.exact(),
                approximate,
                String.format(Locale.ROOT, "%.2f", seconds),
                result.hits().stream().map(hit -> HitRow.of(hit, matter)).toList(),
                approximate ? List.of() : refinements.facets(),
                sorts(query, locale),
                approximate || result.next() == null ? null : Links.next(parameters, query.print(result.next())),
                query.cursor() == null ? null : Links.first(parameters),
                refinements.without());
    }

    SearchPage mistaken(Map<String, List<String>> given, List<QueryFlaw> flaws, Locale locale) {
        return new SearchPage(
                form(given),
                flaws.stream().map(flaw -> problem(flaw, locale)).toList(),
                List.of(),
                "0",
                true,
                false,
                "",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private Problem problem(QueryFlaw flaw, Locale locale) {
        var labelled = problems.labelled(flaw, "field." + flaw.parameter(), locale);
        return new Problem(flaw.parameter(), problems.message(labelled, locale), problems.fix(labelled, locale));
    }

    private static Map<String, String> form(Map<String, List<String>> given) {
        return given.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> String.join(",", entry.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private List<Choice> sorts(DecisionQuery query, Locale locale) {
        return Stream.of(Sort.values())
                .filter(sort -> sort != Sort.RELEVANCE || query.text() != null)
                .map(sort -> new Choice(
                        wording.text(locale, "sort." + sort.parameter()),
                        Links.with(query.parameters(), "sort", sort.parameter()),
                        sort == query.sort()))
                .toList();
    }
}
