package org.gongshi.search.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells where a report stands.
 *
 * @param steps what happened, oldest first; the last may be what is waited for
 * @param open whether somebody still has to do something
 * @param decisionLink null if it is about none, or none any more
 * @param rated what was answered to the one question; null: nothing yet
 */
record ReportPage(
        String path,
        String number,
        String state,
        boolean open,
        String agency,
        @Nullable String hotline,
        String handledBy,
        String about,
        String misconduct,
        @Nullable String decisionLink,
        List<Step> steps,
        @Nullable String outcome,
        @Nullable String revision,
        @Nullable String answer,
        @Nullable String reason,
        boolean forgotten,
        @Nullable String rated) {

    /** Something that happened, and when; what is waited for has no time. */
    record Step(String what, @Nullable String when) {}
}
