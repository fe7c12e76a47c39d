package org.gongshi.search.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of searches: the one shown, with something changed. A changed search begins on its first page. */
final class Links {
    private static final String CURSOR = "cursor";

    private Links() {}

    static String search(String parameter, String value) {
        return path(Map.of(parameter, List.of(value)));
    }

    static String with(NavigableMap<String, List<String>> parameters, String parameter, String value) {
        var changed = firstPage(parameters);
        changed.put(parameter, List.of(value));
        return path(changed);
    }

    static String without(NavigableMap<String, List<String>> parameters, String parameter, String value) {
        var changed = firstPage(parameters);
        var left = changed.getOrDefault(parameter, List.of()).stream()
                .flatMap(values -> Stream.of(values.split(",")))
                .filter(other -> !other.strip().equals(value))
                .toList();
        changed.put(parameter, left);
        return path(changed);
    }

    static String first(NavigableMap<String, List<String>> parameters) {
        return path(firstPage(parameters));
    }

    static String next(NavigableMap<String, List<String>> parameters, String cursor) {
        var changed = firstPage(parameters);
        changed.put(CURSOR, List.of(cursor));
        return path(changed);
    }

    /** The same search as an Atom feed: the newest first, whatever the page's order. */
    static String feed(NavigableMap<String, List<String>> parameters) {
        return "/api/v1/decisions.atom" + query(questionOnly(parameters));
    }

    /** The same search as a table (CSV). */
    static String table(NavigableMap<String, List<String>> parameters) {
        return "/api/v1/decisions.csv" + query(questionOnly(parameters));
    }

    private static NavigableMap<String, List<String>> questionOnly(NavigableMap<String, List<String>> parameters) {
        var question = firstPage(parameters);
        question.keySet().removeAll(List.of("size", "sort", "facets"));
        return question;
    }

    private static NavigableMap<String, List<String>> firstPage(NavigableMap<String, List<String>> parameters) {
        var changed = new TreeMap<>(parameters);
        changed.remove(CURSOR);
        return changed;
    }

    private static String path(Map<String, List<String>> parameters) {
        return "/search" + query(parameters);
    }

    private static String query(Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
