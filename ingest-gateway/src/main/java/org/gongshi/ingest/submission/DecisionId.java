package org.gongshi.ingest.submission;

import java.util.regex.Pattern;
import org.gongshi.identity.CreditCode;

/** Form of a decision's id: credit code of the agency, "-", 16 characters of base32. */
final class DecisionId {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}-[a-z2-7]{16}");

    private DecisionId() {}

    static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    static boolean belongsTo(String id, CreditCode agency) {
        return id.startsWith(agency.value() + "-");
    }
}
