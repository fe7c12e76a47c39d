package org.gongshi.search.decisions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index answered.
 *
 * @param total number of decisions that match
 * @param exact false if there are more than were counted
 * @param next null: this was the last of them
 */
public record SearchResult(
        long total,
        boolean exact,
        List<Hit> hits,
        Map<Facet, List<Bucket>> facets,
        @Nullable Cursor next) {

    /**
     * One decision that matches.
     *
     * @param highlights by field of the view, fragments in safe HTML: the text escaped, matches within {@code <em>}
     */
    public record Hit(DecisionView decision, Map<String, List<String>> highlights) {}

    /**
     * A value of a facet.
     *
     * @param name of an agency as the index knows it; null for values whose names are in tables
     */
    public record Bucket(String value, @Nullable String name, long count) {}
}
