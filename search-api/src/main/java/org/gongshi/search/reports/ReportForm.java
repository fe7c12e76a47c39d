package org.gongshi.search.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a report is written.
 *
 * @param path of its kind
 * @param to who will handle it
 * @param attempt chance that this form was given, so that a second click makes no second report
 * @param values what was written already, by field
 * @param decision what is known of the decision; null if it is about none
 */
record ReportForm(
        String path,
        boolean complaint,
        AgencyCard agency,
        String to,
        @Nullable Cited decision,
        List<Choice> about,
        List<Choice> misconduct,
        String attempt,
        Map<String, String> values,
        Map<String, Problem> problems,
        boolean unavailable) {

    /** A decision by id; its title where it can be looked up. */
    record Cited(String id, String title) {}

    /** One of several. */
    record Choice(String value, String label, boolean chosen) {}

    /** What is wrong with a field, and what to do. */
    record Problem(String field, String message, String fix) {}
}
