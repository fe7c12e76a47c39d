package org.gongshi.search.supervision;

import java.util.List;
import java.util.Map;
import org.gongshi.search.supervision.DashboardPage.Choice;

/**
 * What supervisors did about an agency, and what they may (监督行为).
 *
 * @param mayAct whether the account may do more than read
 * @param halves half-years to choose from
 * @param problems in words, by field
 * @param draft what was written and is wrong
 */
record ActsPage(
        String agency,
        String agencyHref,
        boolean mayAct,
        List<Row> rows,
        List<Choice> halves,
        Map<String, String> problems,
        Map<String, String> draft) {

    /** One of what was done. */
    record Row(String act, String from, String to, String note, String account, String at) {}
}
