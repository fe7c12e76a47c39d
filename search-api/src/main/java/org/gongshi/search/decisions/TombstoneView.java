package org.gongshi.search.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What everyone may know of a decision that was taken back; no party, no text, no document number.
 *
 * @param publishedAt null if it never was public
 * @param reason symbol of the public topic
 * @param basis statute and article under which it was taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TombstoneView(
        String id,
        int edition,
        String kind,
        DecisionView.Agency agency,
        LocalDate decidedOn,
        @Nullable Instant publishedAt,
        LocalDate withdrawnOn,
        String reason,
        String basis) {}
