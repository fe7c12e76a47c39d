package org.gongshi.search.decisions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Order of the answer. Every order ends with the id, so that no two decisions are equal in it. */
public enum Sort {
    RELEVANCE("-?[0-9.]+(E-?[0-9]+)?", "-?[0-9]+"),
    NEWEST("-?[0-9]+"),
    OLDEST("-?[0-9]+"),
    FINE("-?[0-9]+", "-?[0-9]+");

    private static final String ID = "[0-9A-Za-z-]{1,80}";

    /** Shape of the values that stand in a cursor, as the engine prints them, one to a line. */
    private final String shape;

    Sort(String... shapes) {
        this.shape = String.join("\n", shapes) + "\n" + ID;
    }

    String shape() {
        return shape;
    }

    /** As written in a query. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sort> of(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst();
    }
}
