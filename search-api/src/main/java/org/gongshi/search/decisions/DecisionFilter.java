package org.gongshi.search.decisions;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are asked for; what is null or empty doesn't restrict.
 *
 * @param regions a province or city stands for all that lies in it
 * @param subject name, part of it, or credit code of the party
 * @param from first day of the decision, inclusive, as is {@code to}
 * @param minFine in cents, inclusive, as is {@code maxFine}
 */
public record DecisionFilter(
        List<DecisionKind> kinds,
        List<CreditCode> agencies,
        List<Region> regions,
        List<Integer> years,
        @Nullable SearchText subject,
        @Nullable SearchText violation,
        List<PenaltyType> penaltyTypes,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long minFine,
        @Nullable Long maxFine) {}
