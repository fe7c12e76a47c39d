package org.gongshi.ingest.registers;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.gongshi.identity.CitizenId;
import org.gongshi.identity.Parsed;

/** Ids of register entries (登记编号), such as certificate numbers, as they are compared and kept. */
public final class EntryId {
    /** National codes of items have 31 characters. */
    private static final int LONGEST = 100;

    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]");

    private EntryId() {}

    /** Full-width characters and blanks, which differ only to a machine, are folded away. */
    public static String normal(String raw) {
        return BLANK.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Whether it can be a key and part of an address. */
    static boolean isUsable(String normal) {
        return !normal.isEmpty() && normal.length() <= LONGEST && normal.indexOf('/') < 0;
    }

    /** Whether somebody put an ID number where the number of a certificate belongs. */
    static boolean isIdNumber(String normal) {
        return CitizenId.parse(normal) instanceof Parsed.Valid<CitizenId>;
    }
}
