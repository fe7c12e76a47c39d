package org.gongshi.statute;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * What a penalty is like, as rules tell. All that is given must hold; what is absent or empty isn't asked.
 *
 * @param onlyTypes no other kind of penalty is imposed; fits where none is imposed at all
 * @param anyType at least one of these kinds is
 * @param fineFrom the fine is at least so much; one that isn't stated is neither large nor small
 * @param fineBelow the fine is less
 * @param confiscatedFrom what is confiscated is worth at least so much
 */
record PenaltyTraits(
        Set<Procedure> procedures,
        Set<String> sectors,
        Set<PenaltyType> onlyTypes,
        Set<PenaltyType> anyType,
        @Nullable Threshold fineFrom,
        @Nullable Threshold fineBelow,
        @Nullable Threshold confiscatedFrom) {

    /** An amount in yuan that depends on who is punished. */
    record Threshold(BigDecimal naturalPerson, BigDecimal soleTrader, BigDecimal organisation) {
        Threshold {
            Rule.require(
                    naturalPerson != null && soleTrader != null && organisation != null,
                    "an amount is given for each: naturalPerson, soleTrader, organisation");
        }

        private boolean isReachedBy(BigDecimal amount, SubjectType subject) {
            BigDecimal limit =
                    switch (subject) {
                        case NATURAL_PERSON -> naturalPerson;
                        case SOLE_TRADER -> soleTrader;
                        case LEGAL_ENTITY, UNKNOWN -> organisation;
                    };
            return amount.compareTo(limit) >= 0;
        }
    }

    PenaltyTraits {
        procedures = Set.copyOf(procedures);
        sectors = Set.copyOf(sectors);
        onlyTypes = Set.copyOf(onlyTypes);
        anyType = Set.copyOf(anyType);
    }

    boolean fit(Act act) {
        return (procedures.isEmpty() || (act.procedure() != null && procedures.contains(act.procedure())))
                && Rule.names(sectors, act.sector())
                && (onlyTypes.isEmpty() || onlyTypes.containsAll(act.penaltyTypes()))
                && (anyType.isEmpty() || !Collections.disjoint(anyType, act.penaltyTypes()))
                && (fineFrom == null || reaches(act.fine(), fineFrom, act))
                && (fineBelow == null || (act.fine() != null && !reaches(act.fine(), fineBelow, act)))
                && (confiscatedFrom == null || reaches(act.confiscated(), confiscatedFrom, act));
    }

    private static boolean reaches(@Nullable BigDecimal amount, Threshold threshold, Act act) {
        return amount != null && threshold.isReachedBy(amount, act.subjectType());
    }
}
