package org.gongshi.ingest.context;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SubjectType;
import org.jspecify.annotations.Nullable;

/** Acts and agencies for tests. */
final class Acts {
    static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private Acts() {}

    static AgencyVersion agency(String region) {
        return AgencyVersion.newBuilder()
                .setValidFrom(LocalDate.of(2020, 1, 1))
                .setName("某局")
                .setRegion(region)
                .setSector("market-regulation")
                .build();
    }

    /** A fine of 50,000 yuan by ordinary procedure. */
    static ActFacts penalty() {
        return penalty(DAY, "M1");
    }

    static ActFacts penalty(LocalDate day, @Nullable String matter) {
        return new ActFacts(
                day,
                DecisionKind.PENALTY,
                Procedure.ORDINARY,
                Set.of(PenaltyType.FINE, PenaltyType.CONFISCATE_INCOME),
                new BigDecimal("50000.00"),
                new BigDecimal("50000.00"),
                SubjectType.LEGAL_ENTITY,
                Set.of(MajorTrigger.HEARING, MajorTrigger.PUBLIC_INTEREST),
                matter,
                List.of("A-1", "A-2"),
                null);
    }

    /** An act of which nothing else is told. */
    static ActFacts of(DecisionKind kind) {
        return new ActFacts(DAY, kind, null, Set.of(), null, null, null, Set.of(), null, List.of(), null);
    }
}
