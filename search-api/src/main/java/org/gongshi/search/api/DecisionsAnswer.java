package org.gongshi.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.freshness.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/decisions}.
 *
 * @param facets by name of the facet, in the order asked for
 * @param next cursor of the next answer; null: this was the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DecisionsAnswer(
        Total total,
        List<Item> items,
        Map<String, List<FacetValue>> facets,
        @Nullable String next,
        Freshness freshness) {

    /**
     * How many decisions match.
     *
     * @param exact false: there are more than {@code value}
     */
    record Total(long value, boolean exact) {}

    /** A decision that matches; highlights are safe HTML by field. */
    record Item(
            String id,
            String url,
            String title,
            String documentNumber,
            String kind,
            DecisionView.Agency agency,
            DecisionView.Subject subject,
            LocalDate decidedOn,
            Instant publishedAt,
            String outcome,
            Map<String, List<String>> highlights) {}

    /** A value with its name in the reader's language and the number of decisions that have it. */
    record FacetValue(String value, String label, long count) {}
}
