package org.gongshi.search.supervision;

import java.util.List;
import java.util.Map;
import org.gongshi.search.reports.ReportFlaw;

/**
 * A form that came back with what is wrong.
 *
 * @param name the ids of its fields begin with it
 * @param written by field
 */
record SentForm(String name, Map<String, String> written, List<ReportFlaw> flaws) {
    /** On a page that was only opened. */
    static final SentForm NONE = new SentForm("", Map.of(), List.of());

    /** Whether this was chosen in a field. */
    boolean has(String field, String choice) {
        return choice.equals(written.get(field));
    }
}
