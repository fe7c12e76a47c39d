package org.gongshi.search.decisions;

import java.util.Optional;
import java.util.stream.Stream;

/** What answers can be counted by. */
public enum Facet {
    KIND("kind"),
    AGENCY("agency"),
    REGION("region"),
    YEAR("year"),
    PENALTY_TYPE("penaltyType");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** As written in a query and in the answer; also the filter's parameter. */
    public String parameter() {
        return parameter;
    }

    static Optional<Facet> of(String parameter) {
        return Stream.of(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }
}
