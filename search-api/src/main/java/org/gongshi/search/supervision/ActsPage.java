package org.gongshi.search.supervision;

import java.util.List;
import java.util.Map;
import org.gongshi.search.supervision.DashboardPage.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What supervisors did about an agency, and what they may (监督行为).
 *
 * @param mayAct whether the account may do more than read
 * @param halves half-years to choose from
 * @param types of instruments
 * @param problems with the form that was sent, by field
 */
record ActsPage(
        String agency,
        String agencyHref,
        boolean mayAct,
        List<Row> rows,
        List<Choice> halves,
        List<Choice> types,
        SentForm sent,
        Map<String, String> problems) {

    /**
     * One of what was done.
     *
     * @param what days, or the number of an instrument
     * @param whatHref card of the instrument; null of days
     * @param type of an instrument; empty of days
     */
    record Row(
            String act,
            String what,
            @Nullable String whatHref,
            String type,
            String answerBy,
            String note,
            String account,
            String at) {}
}
