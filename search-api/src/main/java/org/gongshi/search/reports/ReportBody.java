package org.gongshi.search.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands, for whoever knows its number: nothing of what was written, and not by whom.
 *
 * @param bureau the justice bureau in charge; of a complaint only
 * @param answer null if there is none, or none any more
 * @param statusUrl where to look again
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportBody(
        String number,
        String state,
        Instant receivedAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        Office agency,
        @Nullable Office bureau,
        @Nullable String decisionId,
        String about,
        List<String> misconduct,
        @Nullable String outcome,
        @Nullable Integer revision,
        @Nullable String answer,
        @Nullable String closedFor,
        @Nullable String satisfaction,
        String statusUrl) {

    /** An agency by its credit code, or a bureau by its code. */
    public record Office(String code, String name) {}
}
