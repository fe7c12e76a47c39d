package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.KindCount;
import org.gongshi.exchange.PublicAgency;

/** Something that moves sums only when it is set beside what else is in its account (对账). */
public sealed interface Entry {
    PublicAgency agency();

    /**
     * A day's manifest (当日清单) says something else now.
     *
     * @param before what it said, by kind; empty: nothing
     */
    record Declared(PublicAgency agency, LocalDate day, List<KindCount> before, List<KindCount> now) implements Entry {}

    /**
     * Decisions made on a day arrived, or are no longer of that day or kind.
     *
     * @param difference how many, not 0
     */
    record Arrived(PublicAgency agency, LocalDate day, DecisionKind kind, long difference) implements Entry {}

    /**
     * A review's opinion was stated in some words (审核意见).
     *
     * @param wording the same for the same words
     */
    record Worded(PublicAgency agency, YearMonth month, String wording) implements Entry {}
}
