package org.gongshi.search.supervision;

import java.util.List;
import java.util.Map;
import org.gongshi.search.supervision.DashboardPage.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Alerts (预警) in a list.
 *
 * @param next address of the next page; null: this was the last
 */
record AlertsPage(
        String total,
        List<Choice> states,
        List<Choice> types,
        String agency,
        List<Row> rows,
        @Nullable String next) {

    /**
     * An alert.
     *
     * @param href of its own page
     * @param what it is about, in words
     * @param whatHref where that is seen
     * @param isGrave whether something is wrong already
     */
    record Row(
            String href,
            String type,
            boolean isGrave,
            String agency,
            String agencyHref,
            String what,
            String whatHref,
            String dueOn,
            String why,
            String state,
            String assignee) {}

    /**
     * One alert.
     *
     * @param last who did the last about it, and when; null: nobody did anything
     * @param address that steps are sent to
     * @param steps that may be taken
     * @param problems with the form that was sent, by field
     */
    record One(
            Row alert,
            @Nullable Last last,
            String address,
            List<String> steps,
            List<Choice> assignees,
            List<Choice> reasons,
            SentForm sent,
            Map<String, String> problems) {}

    /** What was done. */
    record Last(String account, String at, String note) {}
}
