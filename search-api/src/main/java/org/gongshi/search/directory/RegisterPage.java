package org.gongshi.search.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One register: its entries as they hold on a day.
 *
 * @param slug as in addresses
 * @param on day asked for, as a form has it; null: today
 * @param agencyName of the agency whose entries alone are shown; null: everybody's
 * @param everyone the same without the agency
 */
record RegisterPage(
        String slug,
        @Nullable String q,
        @Nullable String on,
        @Nullable String agency,
        @Nullable String agencyName,
        @Nullable String everyone,
        String total,
        boolean exact,
        List<EntryRow> rows,
        @Nullable String next,
        @Nullable String first,
        List<Problem> problems) {

    record Problem(String parameter, String message) {}
}
