package org.gongshi.search.elasticsearch;

import java.util.Optional;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index of editions; of one that is no longer public only id and {@code removed} are left.
 *
 * @param decision id of the decision
 * @param number of the edition
 */
record EditionDocument(
        String id,
        boolean removed,
        @Nullable String decision,
        int number,
        @Nullable String cause,
        @Nullable DecisionView view) {

    static EditionDocument of(String id, Edition edition) {
        var view = edition.decision();
        return new EditionDocument(id, false, view.id(), view.edition(), edition.cause(), view);
    }

    Optional<Edition> edition() {
        return view == null || cause == null ? Optional.empty() : Optional.of(new Edition(view, cause));
    }
}
