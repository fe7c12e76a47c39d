package org.gongshi.search.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a supervisor is warned of (预警).
 *
 * @param id agency, case and verdict; where it is about no case, agency, {@code -} and what it is about
 * @param agency credit code; of a receiver its name
 * @param caseNumber null: it is about no case
 * @param details codes of reasons, series with missing numbers
 * @param since what was done before was done about something else
 * @param began for who reads of it, as far as is known; never later than now
 */
public record Alert(
        String id,
        AlertType type,
        String agency,
        String agencyName,
        String region,
        @Nullable String caseNumber,
        @Nullable String verdict,
        @Nullable LocalDate dueOn,
        List<String> details,
        Instant since,
        Instant began) {

    /** Of no case: nothing compared has a single hyphen for its number. */
    static final String NO_CASE = "-";

    static String id(String agency, String caseNumber, String what) {
        return agency + "/" + caseNumber + "/" + what;
    }

    public static Alert ofAgency(
            AlertType type,
            String what,
            String agency,
            String name,
            String region,
            List<String> details,
            Instant since,
            Instant began) {
        return new Alert(
                id(agency, NO_CASE, what), type, agency, name, region, null, null, null, details, since, began);
    }

    /** The key of the card that an id is about, without what is warned of. */
    public static String cardOf(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('/')));
    }
}
