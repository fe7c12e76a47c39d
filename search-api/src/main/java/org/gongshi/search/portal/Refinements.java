package org.gongshi.search.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.decisions.SearchResult.Bucket;
import org.gongshi.search.portal.SearchPage.Chip;
import org.gongshi.search.portal.SearchPage.FacetGroup;
import org.gongshi.search.portal.SearchPage.FacetLink;
import org.gongshi.search.wording.FacetNames;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;

/** By what a search is narrowed, and by what it may be: links to the same search, with one thing more or less. */
record Refinements(
        NavigableMap<String, List<String>> parameters,
        SearchResult result,
        Wording wording,
        FacetNames names,
        Locale locale) {
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

    List<Chip> chips() {
        return FILTERS.stream()
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream()
                        .flatMap(values -> Stream.of(values.split(",")))
                        .map(String::strip)
                        .map(value -> new Chip(
                                wording.text(locale, "field." + name),
                                shown(name, value),
                                Links.without(parameters, name, value))))
                .toList();
    }

    private String shown(String parameter, String value) {
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
    List<FacetGroup> facets() {
        return result.facets().entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .filter(entry -> !parameters.containsKey(entry.getKey().parameter()) || entry.getKey() == Facet.REGION)
                .map(entry -> new FacetGroup(
                        wording.text(locale, "field." + entry.getKey().parameter()),
                        entry.getValue().stream()
                                .limit(LINKS)
                                .map(bucket -> link(entry.getKey(), bucket))
                                .toList()))
                .toList();
    }

    private FacetLink link(Facet facet, Bucket bucket) {
        return new FacetLink(
                names.name(locale, facet, bucket),
                Formats.count(bucket.count()),
                Links.with(parameters, facet.parameter(), bucket.value()));
    }

    /** The same words without any filter; null if there is none or nothing would be left. */
    @Nullable
    String without() {
        var text = parameters.getOrDefault("q", List.of());
        boolean filtered = FILTERS.stream().anyMatch(parameters::containsKey);
        return filtered && !text.isEmpty() ? Links.search("q", Objects.requireNonNull(text.getFirst())) : null;
    }
}
