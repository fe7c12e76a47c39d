package org.gongshi.ingest.desk;

import java.util.List;

/**
 * One field of a form.
 *
 * @param name path of the member, as {@code subject.creditCode}
 * @param codes symbols of its code list; empty if it has none
 * @param length most characters; 0 if nothing limits them
 */
record FormField(String name, Entry entry, boolean required, List<String> codes, int length) {

    /** How it is filled in. */
    enum Entry {
        LINE,
        AREA,
        /** One item on each line. */
        ITEMS,
        DATE,
        /** Yuan. */
        AMOUNT,
        NUMBER,
        /** Yes, no or not said. */
        FLAG,
        CHOICE,
        CHOICES
    }

    /** The place findings name (RFC 6901). */
    String pointer() {
        return "/" + name.replace('.', '/');
    }

    /** Fit for an element's id. */
    String id() {
        return "f-" + name.replace('.', '-');
    }

    String[] path() {
        return name.split("\\.", -1);
    }
}
