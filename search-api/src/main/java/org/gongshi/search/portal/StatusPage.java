package org.gongshi.search.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the service stands.
 *
 * @param now when it was looked at
 * @param index whether it answers
 * @param completeUpTo null: not known
 */
record StatusPage(
        String now,
        Condition index,
        Condition processing,
        @Nullable String completeUpTo,
        List<Row> agencies) {

    /** In words: {@code status.<part>.<condition>}. */
    enum Condition {
        GOOD,
        BEHIND,
        DOWN
    }

    /** An agency's freshness. */
    record Row(
            String agency,
            String link,
            String decisions,
            @Nullable String completeUpTo,
            String lastSubmission,
            boolean behind) {}
}
