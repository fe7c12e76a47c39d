package org.gongshi.search.supervision;

import java.util.List;
import java.util.Map;
import org.gongshi.search.reports.ReportContent;
import org.jspecify.annotations.Nullable;

/**
 * The page of one complaint.
 *
 * @param content null once it is erased
 * @param bureaus to hand it to
 * @param problems by field
 * @param draft what was written into the field of the same name and came back
 */
record ComplaintView(
        Row complaint,
        String bureau,
        String misconduct,
        @Nullable String decision,
        @Nullable ReportContent content,
        boolean open,
        @Nullable String answer,
        @Nullable String reason,
        List<Choice> bureaus,
        List<Choice> reasons,
        Map<String, String> problems,
        Map<String, String> draft) {

    /** A complaint in a list. */
    record Row(String number, String receivedAt, String agency, String about, String bureau, String state) {}

    /** One of several. */
    record Choice(String value, String label, boolean chosen) {}
}
