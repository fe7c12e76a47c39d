package org.gongshi.search.decisions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index. One that exists is valid.
 *
 * @param parameters as given, without empty ones
 * @param text null: all decisions
 * @param cursor null: from the start
 */
public record DecisionQuery(
        NavigableMap<String, List<String>> parameters,
        @Nullable SearchText text,
        DecisionFilter filter,
        Sort sort,
        int size,
        @Nullable Cursor cursor,
        List<Facet> facets,
        Match match) {

    /** How much of the text a decision must hold. */
    public enum Match {
        /** Every word, as written. */
        EXACT,
        /** Most of the pairs of characters: for questions that nothing answers exactly. */
        APPROXIMATE
    }

    /** The same question, answered by what comes close. */
    public DecisionQuery approximate() {
        return new DecisionQuery(parameters, text, filter, sort, size, null, facets, Match.APPROXIMATE);
    }

    /** True if a word is long enough for a part of it, or its sound, to mean something: three characters. */
    public boolean canBeApproximate() {
        return text != null && text.words().stream().anyMatch(word -> word.length() >= 3);
    }

    /** The same question, counted by these. */
    public DecisionQuery countedBy(List<Facet> wanted) {
        return new DecisionQuery(parameters, text, filter, sort, size, cursor, wanted, match);
    }

    /** The same question in pages of this size, without what a table doesn't show. */
    public DecisionQuery pagesOf(int length) {
        return new DecisionQuery(parameters, text, filter, sort, length, cursor, List.of(), match);
    }

    /** The same question, from there on. */
    public DecisionQuery from(Cursor next) {
        return new DecisionQuery(parameters, text, filter, sort, size, next, facets, match);
    }

    /** The question as it stands in an address, encoded; with these parameters instead of its own. */
    public String address(Map<String, String> instead) {
        var all = new TreeMap<>(parameters);
        instead.forEach((name, value) -> all.put(name, List.of(value)));
        return all.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** A cursor as it stands in an answer. */
    public String print(Cursor next) {
        return next.print(fingerprint(parameters, sort));
    }

    /** All that the set of decisions and their order depend on. */
    static String fingerprint(Map<String, List<String>> parameters, Sort sort) {
        return sort
                + new TreeMap<>(parameters)
                        .entrySet().stream()
                                .filter(entry -> !Stream.of("cursor", "size", "facets", "sort")
                                        .toList()
                                        .contains(entry.getKey()))
                                .map(entry -> "\n" + entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining());
    }
}
