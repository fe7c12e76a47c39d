package org.gongshi.search.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.api.Problems;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.DecisionQuery.Match;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.decisions.SearchResult.Bucket;
import org.gongshi.search.decisions.Sort;
import org.gongshi.search.portal.SearchPage.Chip;
import org.gongshi.search.portal.SearchPage.Choice;
import org.gongshi.search.portal.SearchPage.FacetGroup;
import org.gongshi.search.portal.SearchPage.FacetLink;
import org.gongshi.search.portal.SearchPage.Problem;
import org.gongshi.search.wording.FacetNames;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a query and its result to the page of results. */
@Component
final class SearchPages {
    static final List<Facet> FACETS = List.of(Facet.KIND, Facet.YEAR, Facet.REGION, Facet.AGENCY, Facet.PENALTY_TYPE);

    private static final int LINKS = 8;
    private static final List<String> FILTERS = List.of(
            "kind",
            "agency",
            "region",
            "year",
            "penaltyType",
            "subject",
            "violation",
            "from",
            "to",
            "minFine",
            "maxFine");

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
        boolean approximate = query.match() == Match.APPROXIMATE;
        return new SearchPage(
                form(parameters),
                List.of(),
                chips(parameters, result, locale),
                Formats.count(result.total()),
                result.exact(),
                approximate,
                String.format(Locale.ROOT, "%.2f", seconds),
                result.hits().stream().map(hit -> HitRow.of(hit, matter)).toList(),
                approximate ? List.of() : facets(parameters, result, locale),
                sorts(query, locale),
                approximate || result.next() == null ? null : Links.next(parameters, query.print(result.next())),
                query.cursor() == null ? null : Links.first(parameters),
                withoutFilters(parameters));
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
        String field = wording.text(locale, "field." + flaw.parameter());
        var named = new QueryFlaw(field, flaw.code(), flaw.value());
        return new Problem(flaw.parameter(), problems.message(named, locale), problems.fix(named, locale));
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

    private List<Chip> chips(NavigableMap<String, List<String>> parameters, SearchResult result, Locale locale) {
        return FILTERS.stream()
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream()
                        .flatMap(values -> Stream.of(values.split(",")))
                        .map(String::strip)
                        .map(value -> new Chip(
                                wording.text(locale, "field." + name),
                                shown(name, value, result, locale),
                                Links.without(parameters, name, value))))
                .toList();
    }

    private String shown(String parameter, String value, SearchResult result, Locale locale) {
        return switch (parameter) {
            case "from", "to" -> new Formats(locale).date(LocalDate.parse(value));
            case "minFine", "maxFine" -> new Formats(locale).yuan(value);
            case "subject", "violation" -> value;
            default ->
                Stream.of(Facet.values())
                        .filter(facet -> facet.parameter().equals(parameter))
                        .map(facet -> result.facets().getOrDefault(facet, List.of()).stream()
                                .filter(bucket -> bucket.value().equals(value))
                                .map(bucket -> names.name(locale, facet, bucket))
                                .findFirst()
                                .orElseGet(() -> names.name(locale, facet, value)))
                        .findFirst()
                        .orElse(value);
        };
    }

    /** A group that can't narrow anything is left out. */
    private List<FacetGroup> facets(NavigableMap<String, List<String>> parameters, SearchResult result, Locale locale) {
        return result.facets().entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .filter(entry -> !parameters.containsKey(entry.getKey().parameter()) || entry.getKey() == Facet.REGION)
                .map(entry -> new FacetGroup(
                        wording.text(locale, "field." + entry.getKey().parameter()),
                        entry.getValue().stream()
                                .limit(LINKS)
                                .map(bucket -> link(parameters, entry.getKey(), bucket, locale))
                                .toList()))
                .toList();
    }

    private FacetLink link(NavigableMap<String, List<String>> parameters, Facet facet, Bucket bucket, Locale locale) {
        return new FacetLink(
                names.name(locale, facet, bucket),
                Formats.count(bucket.count()),
                Links.with(parameters, facet.parameter(), bucket.value()));
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

    private static @Nullable String withoutFilters(NavigableMap<String, List<String>> parameters) {
        var text = parameters.getOrDefault("q", List.of());
        boolean filtered = FILTERS.stream().anyMatch(parameters::containsKey);
        return filtered && !text.isEmpty() ? Links.search("q", Objects.requireNonNull(text.getFirst())) : null;
    }
}
