package org.gongshi.search.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a question costs, told from its parameters before anything is looked at. Tuned on the measurement that facets cost
 * about as much as the query itself, and highlights of a hundred results as much again.
 */
final class CostRules {
    /** No question costs more: even a foolish one is answered, with what is wrong. */
    static final int MOST = 50;

    private static final int RESULTS = 25;
    private static final int CHARACTERS = 50;
    private static final Map<String, Integer> BY_PATH =
            Map.of("/search", 4, "/api/v1/search", 4, "/api/v1/decisions.csv", 20, "/api/v1/decisions.atom", 2);

    private CostRules() {}

    static int cost(String path, Map<String, String[]> parameters) {
        long cost = BY_PATH.getOrDefault(path, 1)
                + values(parameters, "facets").count()
                + values(parameters, "size").mapToLong(CostRules::pages).sum()
                + Stream.of("q", "subject", "violation")
                        .flatMap(name -> given(parameters, name))
                        .mapToLong(text -> text.length() / CHARACTERS)
                        .sum();
        return (int) Math.min(MOST, cost);
    }

    private static long pages(String size) {
        return size.matches("[0-9]{1,3}") ? Integer.parseInt(size) / RESULTS : 0;
    }

    private static Stream<String> values(Map<String, String[]> parameters, String name) {
        return given(parameters, name).flatMap(value -> Stream.of(value.split(",")));
    }

    private static Stream<String> given(Map<String, String[]> parameters, String name) {
        return List.of(parameters.getOrDefault(name, new String[0])).stream();
    }
}
