package org.gongshi.ingest.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a layout.
 *
 * @param code its name in exchange tables; empty if it has none
 * @param to members of the submission that it fills, dotted; none if it is only known
 * @param type how its cells are read
 * @param codes name of its code list; empty if it has none
 * @param of whom it is about; null if that makes no difference
 * @param rule when it is to be filled, and how; for people
 * @param example a cell that is right; empty if a row does without
 */
record Column(
        String header,
        String code,
        List<String> aliases,
        List<String> to,
        @JsonProperty("as") CellType type,
        String codes,
        Need need,
        @Nullable PartyKind of,
        String rule,
        String example) {

    /** Every name that a header may call it by. */
    Stream<String> names() {
        return Stream.concat(Stream.of(header, code), aliases.stream()).filter(name -> !name.isEmpty());
    }

    /** A column named after the member it fills. */
    static Column generic(String path, CellType type) {
        return new Column(path, "", List.of(), List.of(path), type, "", Need.OPTIONAL, null, "", "");
    }

    /** JSON pointer of the member it fills first; empty if it fills none. */
    String pointer() {
        return to.isEmpty() ? "" : pointerTo(to.getFirst());
    }

    static String pointerTo(String path) {
        return "/" + path.replace('.', '/');
    }

    boolean fills(String pointer) {
        return to.stream().map(Column::pointerTo).anyMatch(own -> pointer.equals(own) || pointer.startsWith(own + "/"));
    }
}
