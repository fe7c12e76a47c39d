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
     * @param parts what it is made of: receivers, the most frequent errors, signals; empty of what is made of nothing smaller
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
            List<Part> parts,
            List<Rule> rules) {}

    /**
     * A part of an indicator.
     *
     * @param name a receiver, a code of an error, or a signal
     * @param standard share from which a signal is given; null of what is no signal
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(
            String name,
            String label,
            long numerator,
            long denominator,
            @Nullable String standard) {}

    /**
     * How it is computed, and by what statute.
     *
     * @param version of the list of indicators
     */
    public record Rule(String name, String formula, String source, String version) {}
}
