package org.gongshi.ingest.registers;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshi.identity.CitizenId;
import org.gongshi.identity.Parsed;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

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

    /** The id that a member names, as ids are compared. */
    static @Nullable String optional(Fields fields, String name) {
        String id = fields.line(name);
        return id == null ? null : normal(id);
    }

    /** A certificate number (执法证号) that a member names; its run of digits is nobody's telephone, but may be an ID number. */
    static @Nullable String certificate(Fields fields, String name) {
        String number = optional(fields, name);
        if (number != null && isIdNumber(number)) {
            fields.refuse(name, ErrorCode.PERSONAL_NUMBER);
        }
        return number;
    }

    static List<String> certificates(Fields fields, String name) {
        List<String> numbers =
                fields.lines(name).stream().map(EntryId::normal).distinct().toList();
        if (numbers.stream().anyMatch(EntryId::isIdNumber)) {
            fields.refuse(name, ErrorCode.PERSONAL_NUMBER);
        }
        return numbers;
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
