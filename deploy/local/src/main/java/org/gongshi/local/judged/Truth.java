package org.gongshi.local.judged;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a decision because it was made up so, never read from its text.
 *
 * @param id of the decision
 * @param facts by name: {@code company}, {@code short} (what people call it), {@code code}, {@code number}, {@code serial},
 *     {@code violation}, {@code category}, {@code law}, {@code article}, {@code place} (county, city and province),
 *     {@code sector}, {@code kind}
 */
public record Truth(String id, Map<String, Set<String>> facts) {
    /**
     * Whether it is what an expression describes: facts {@code name=value}, joined by {@code &} for "and", those by
     * {@code |} for "or".
     */
    boolean is(String expression) {
        return Stream.of(expression.split("\\|"))
                .anyMatch(all -> Stream.of(all.split("&")).allMatch(this::holds));
    }

    private boolean holds(String fact) {
        int sign = fact.indexOf('=');
        return facts.getOrDefault(fact.substring(0, sign), Set.of()).contains(fact.substring(sign + 1));
    }
}
