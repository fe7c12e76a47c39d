package org.gongshi.search.supervision;

import java.util.List;
import java.util.Map;
import org.gongshi.search.reports.ReportContent;
import org.jspecify.annotations.Nullable;

/**
 * The page of one complaint.
 *
 * @param mayAct whether the account may do more than read; only then it has what the complainant wrote
 * @param content null once it is erased
 * @param bureaus to hand it to
 * @param problems with the form that was sent, by field
 */
record ComplaintView(
        Row complaint,
        String bureau,
        String misconduct,
        @Nullable String decision,
        boolean mayAct,
        @Nullable ReportContent content,
        boolean open,
        @Nullable String answer,
        @Nullable String reason,
        List<Choice> bureaus,
        List<Choice> reasons,
        SentForm sent,
        Map<String, String> problems) {

    /** A complaint in a list. */
    record Row(String number, String receivedAt, String agency, String about, String bureau, String state) {}

    /** One of several. */
    record Choice(String value, String label, boolean chosen) {}
}
