package org.gongshi.ingest.context;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.RecordingCatalogueVersion;
import org.gongshi.exchange.ReviewCatalogueVersion;
import org.gongshi.ingest.registers.AgencyLevel;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry of a catalogue covers an act: every predicate that the entry states must hold. What the act does not
 * tell holds no predicate.
 */
final class CatalogueRules {
    private CatalogueRules() {}

    /** 国办发〔2018〕118号 (十二): by kind, level, field, amount, social effect. */
    static boolean covers(ReviewCatalogueVersion entry, AgencyVersion agency, ActFacts act) {
        return is(entry.getKind(), act.kind())
                && is(entry.getLevel(), AgencyLevel.of(agency.getRegion()).name())
                && is(entry.getSector(), agency.getSector())
                && is(entry.getProcedure(), act.procedureOfLaw())
                && isAmong(entry.getPenaltyTypes(), act.penaltyTypes())
                && reaches(entry.getMinimumAmount(), act.amount())
                && is(entry.getSubjectType(), act.subjectType())
                && isAmong(entry.getTriggers(), act.triggers())
                && is(entry.getMatter(), act.matter());
    }

    /** 国办发〔2018〕118号 (八): by stage, and where stated by kind and item. */
    static boolean covers(RecordingCatalogueVersion entry, CaseStage stage, ActFacts act) {
        return entry.getStage() == stage && is(entry.getKind(), act.kind()) && is(entry.getMatter(), act.matter());
    }

    private static boolean is(Optional<?> stated, @Nullable Object actual) {
        return stated.isEmpty() || stated.get().equals(actual);
    }

    private static boolean isAmong(Collection<?> stated, Collection<?> actual) {
        return stated.isEmpty() || !Collections.disjoint(stated, actual);
    }

    private static boolean reaches(Optional<BigDecimal> least, @Nullable BigDecimal amount) {
        return least.isEmpty() || (amount != null && amount.compareTo(least.get()) >= 0);
    }
}
