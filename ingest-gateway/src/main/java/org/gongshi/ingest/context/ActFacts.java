package org.gongshi.ingest.context;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SubjectType;
import org.gongshi.ingest.registers.EntryId;
import org.gongshi.statute.StatuteBook;
import org.jspecify.annotations.Nullable;

/**
 * What registers are asked about in an act: a decision made or intended, or a stage of a case.
 *
 * @param day that counts: of the decision, or on which the stage happened
 * @param kind null where it is not told, as in records
 * @param procedure null if not stated
 * @param amount fine and confiscation together, yuan; null if neither is stated
 * @param fine of these the fine
 * @param matter id of a listed item; null if none is named
 * @param officers certificate numbers
 * @param stage null for decisions
 */
public record ActFacts(
        LocalDate day,
        @Nullable DecisionKind kind,
        @Nullable Procedure procedure,
        Set<PenaltyType> penaltyTypes,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal fine,
        @Nullable SubjectType subjectType,
        Set<MajorTrigger> triggers,
        @Nullable String matter,
        List<String> officers,
        @Nullable CaseStage stage) {

    public ActFacts {
        penaltyTypes = Set.copyOf(penaltyTypes);
        triggers = Set.copyOf(triggers);
        matter = matter == null ? null : EntryId.normal(matter);
        officers = officers.stream().map(EntryId::normal).distinct().toList();
    }

    /** A stage of a case (办案环节). */
    public static ActFacts ofStage(LocalDate day, CaseStage stage, List<String> officers) {
        return new ActFacts(day, null, null, Set.of(), null, null, null, Set.of(), null, officers, stage);
    }

    /**
     * The procedure by which a penalty was imposed; the ordinary one where none is stated, since the summary one is the
     * exception that has to be chosen (行政处罚法 第五十一条、第五十四条).
     */
    @Nullable
    Procedure procedureOfLaw() {
        return procedure == null && kind == DecisionKind.PENALTY ? Procedure.ORDINARY : procedure;
    }

    /** How many officers the law asks for; 0 where it asks for none, or where the kind of act is not told. */
    public int minimumOfficers(StatuteBook statutes) {
        return kind == null ? 0 : statutes.minimumOfficers(kind, procedureOfLaw(), day);
    }
}
