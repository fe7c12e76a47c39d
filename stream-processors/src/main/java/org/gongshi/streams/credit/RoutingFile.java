package org.gongshi.streams.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SubjectType;
import org.jspecify.annotations.Nullable;

/** Routing as data: {@code credit/routes.yaml}, which explains itself. An empty list in a condition means any. */
record RoutingFile(List<Rule> routes, Period corrections, List<Repairer> repairers) {

    /**
     * A kind of decision and what a receiver gets of it.
     *
     * @param table null: nothing
     * @param regions beginnings of the agency's region code
     * @param onlyTypes the penalty is of these types and no other
     * @param otherProvince the party is registered in another province than the agency's
     * @param fromReceipt working days count from the day on which the decision came here, not from its own
     */
    record Rule(
            String id,
            String receiver,
            @Nullable OfficialTable table,
            Set<DecisionKind> kinds,
            Set<SubjectType> subjects,
            Set<String> sectors,
            Set<String> regions,
            Set<Procedure> procedures,
            Set<String> results,
            Set<PenaltyType> onlyTypes,
            boolean otherProvince,
            boolean fromReceipt,
            int workingDays,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Rule {
            if (source.isBlank() || (table != null && workingDays < 1)) {
                throw new IllegalArgumentException("route " + id + " lacks a source or a number of working days");
            }
        }
    }

    /** How long something may take. */
    record Period(int workingDays, String source) {}

    /** A receiver that decides on repair, and the code by which it says so. */
    record Repairer(String receiver, String reason, String source) {}
}
