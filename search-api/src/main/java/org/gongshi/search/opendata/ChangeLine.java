package org.gongshi.search.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.topics.PublicChange;
import org.jspecify.annotations.Nullable;

/**
 * One public change, and one line of a copy.
 *
 * @param position to go on from behind this line; a line of a copy has none
 * @param edition of the decision; null if it is no longer public and left nothing behind
 * @param action PUBLISH, TOMBSTONE or REMOVE: whoever keeps copies must follow the last two
 * @param decision as it is public now
 * @param tombstone what stays of a decision taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeLine(
        @Nullable String position,
        String id,
        @Nullable Integer edition,
        String action,
        @Nullable DecisionView decision,
        @Nullable TombstoneView tombstone) {

    static ChangeLine of(@Nullable String position, PublicChange change) {
        var decision = change.decision();
        var tombstone = change.tombstone();
        if (decision != null) {
            return new ChangeLine(position, change.id(), decision.edition(), "PUBLISH", decision, null);
        }
        return tombstone == null
                ? new ChangeLine(position, change.id(), null, "REMOVE", null, null)
                : new ChangeLine(position, change.id(), tombstone.edition(), "TOMBSTONE", null, tombstone);
    }
}
