package org.gongshi.search.unified;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kinds of things are looked for, in the order in which they are told. */
public enum Section {
    AGENCIES,
    OFFICERS,
    DECISIONS,
    MATTERS,
    GUIDES;

    /** As in a query and in the answer. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> of(String parameter) {
        return Stream.of(values())
                .filter(section -> section.parameter().equals(parameter))
                .findFirst();
    }
}
