package org.gongshi.search.unified;

import java.util.List;
import org.gongshi.search.freshness.Freshness;

/** Answer of {@code GET /api/v1/search}: what fits, by kind, and how many there are of each. */
public record UnifiedAnswer(List<Group> groups, Freshness freshness) {

    /**
     * All of one kind.
     *
     * @param type as in the query
     */
    public record Group(String type, Total total, List<Hit> items) {}

    /**
     * How many fit.
     *
     * @param exact false: there are more than {@code value}
     */
    public record Total(long value, boolean exact) {}
}
