package org.gongshi.search.topics;

import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Tombstone;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.indexing.PublicDecisionViews;
import org.jspecify.annotations.Nullable;

/**
 * What the public log says of a decision.
 *
 * @param decision as everyone may see it
 * @param tombstone what stays of it; null beside a null decision: it is no longer public, and nothing stays
 */
public record PublicChange(
        String id,
        @Nullable DecisionView decision,
        @Nullable TombstoneView tombstone) {

    static PublicChange of(String id, @Nullable SpecificRecord value) {
        return switch (value) {
            case PublicDecision decision -> new PublicChange(id, PublicDecisionViews.view(decision), null);
            case Tombstone tombstone -> new PublicChange(id, null, PublicDecisionViews.view(tombstone));
            case null, default -> new PublicChange(id, null, null);
        };
    }
}
