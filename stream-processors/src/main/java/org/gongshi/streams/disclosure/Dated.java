package org.gongshi.streams.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rule that holds for decisions of some days, first and last included; where one is absent the rule is open. */
interface Dated {
    @Nullable
    LocalDate from();

    @Nullable
    LocalDate to();

    default boolean isInForce(LocalDate decidedOn) {
        var from = from();
        var to = to();
        return (from == null || !decidedOn.isBefore(from)) && (to == null || !decidedOn.isAfter(to));
    }
}
