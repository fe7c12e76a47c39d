package org.gongshi.search.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/supervision/indicators}.
 *
 * @param next cursor of the next answer; null: this was the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IndicatorsBody(List<Item> items, @Nullable String next) {

    /**
     * An indicator of an agency.
     *
     * @param agency credit code of whom it counts for
     * @param numerator null where it is no share
     * @param open not judged yet and in time; no part of the denominator
     * @param overdue not judged yet and too late; part of the denominator
     * @param value a share with four digits, or working days; null if there was nothing to measure
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(
            String indicator,
            String agency,
            String agencyName,
            String region,
            String period,
            @Nullable Long numerator,
            long denominator,
            long open,
            long overdue,
            @Nullable String value,
            List<Rule> rules) {}

    /** How it is computed, and by what statute. */
    public record Rule(String name, String formula, String source) {}
}
