package org.gongshi.statute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * What dated rules look at in a decision.
 *
 * @param sector code of the agency's sector line, for example {@code market-regulation}
 * @param region region code of the agency
 * @param penaltyTypes kinds of penalty imposed, none if none was
 * @param fine in yuan
 * @param confiscated in yuan
 * @param restrictedUntil last day of a restriction or a ban (penalty.validUntil)
 */
public record Act(
        DecisionKind kind,
        String sector,
        String region,
        LocalDate decidedOn,
        @Nullable Procedure procedure,
        Set<PenaltyType> penaltyTypes,
        @Nullable BigDecimal fine,
        @Nullable BigDecimal confiscated,
        SubjectType subjectType,
        @Nullable LocalDate restrictedUntil) {
    public Act {
        penaltyTypes = Set.copyOf(penaltyTypes);
    }
}
