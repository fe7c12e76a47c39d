package org.gongshi.search.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The check of a certificate: the form, and its answer once something was asked.
 *
 * @param checkedOn null: nothing was asked
 * @param choices agencies, if what was typed fits several
 * @param problem what is missing to answer
 */
record OfficersPage(
        @Nullable String number,
        @Nullable String agency,
        @Nullable String name,
        @Nullable String checkedOn,
        List<Certificate> certificates,
        List<Choice> choices,
        @Nullable String problem) {

    /** All that may be known of one. */
    record Certificate(
            boolean valid,
            String name,
            String number,
            String agency,
            String agencyPath,
            @Nullable String field,
            String validFrom,
            @Nullable String validUntil) {}

    record Choice(String label, String place, String href) {}
}
