package org.gongshi.search.registers;

import java.util.List;

/**
 * A field of a register's entry that everybody may see.
 *
 * @param name as on the topic and in answers
 * @param codes of a code or codes: name of the list that names them; else empty
 * @param parts of groups: the fields of each; else empty
 */
public record EntryField(String name, FieldType type, String codes, List<EntryField> parts) {

    static EntryField field(String name, FieldType type) {
        return new EntryField(name, type, "", List.of());
    }

    static EntryField line(String name) {
        return field(name, FieldType.LINE);
    }

    static EntryField lines(String name) {
        return field(name, FieldType.LINES);
    }

    static EntryField day(String name) {
        return field(name, FieldType.DAY);
    }

    static EntryField code(String name, String codes) {
        return new EntryField(name, FieldType.CODE, codes, List.of());
    }

    static EntryField codes(String name, String codes) {
        return new EntryField(name, FieldType.CODES, codes, List.of());
    }

    static EntryField groups(String name, EntryField... parts) {
        return new EntryField(name, FieldType.GROUPS, "", List.of(parts));
    }

    /** Words for people, not numbers, codes or days. */
    boolean isText() {
        return type == FieldType.LINE || type == FieldType.LINES;
    }
}
