package org.gongshi.streams.disclosure;

import java.util.regex.Pattern;
import org.gongshi.identity.CitizenId;
import org.gongshi.identity.CreditCode;

/** Numbers that stand in fields of their own: a person's ID number in them does not cross. */
final class Identifiers {
    private static final Pattern CITIZEN_ID = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}[\\s-]{0,2}(?:19|20)\\d\\d[\\s-]{0,2}(?:0[1-9]|1[0-2])[\\s-]{0,2}(?:0[1-9]|[12]\\d|3[01])[\\s-]{0,2}\\d{3}[\\s-]{0,2}[\\dXx](?![0-9A-Za-z])");
    private static final Pattern SYMBOL = Pattern.compile("[A-Z_]{1,40}");

    private Identifiers() {}

    /** Also where the ID number is only part of it, written with blanks, or fails its check. */
    static boolean isImpersonal(String number) {
        return CitizenId.parse(number).value().isEmpty()
                && !CITIZEN_ID.matcher(FoldedText.folded(number)).find();
    }

    /** Only what passes as a code; ID numbers have been seen in this field. */
    static boolean isCreditCode(String code) {
        return isImpersonal(code) && CreditCode.parse(code).value().isPresent();
    }

    /** A symbol of a code list crosses; anything else in its place might be text. */
    static boolean isSymbol(String code) {
        return SYMBOL.matcher(code).matches();
    }
}
