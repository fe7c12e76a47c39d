package org.gongshi.search.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was sent in, read and found good.
 *
 * @param agency credit code
 * @param decision id; null if it is about none
 * @param about symbol of the kind's list
 * @param misconduct symbols; of a complaint only
 */
record ReportDraft(
        ReportKind kind,
        String agency,
        @Nullable String decision,
        String about,
        List<String> misconduct,
        ReportContent content) {

    /** A draft, or all that is wrong with it. */
    sealed interface Reading {}

    /** Good. */
    record Read(ReportDraft draft) implements Reading {}

    /** All that is wrong. */
    record Mistaken(List<ReportFlaw> flaws) implements Reading {}
}
