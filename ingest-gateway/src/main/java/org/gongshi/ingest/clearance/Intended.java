package org.gongshi.ingest.clearance;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CaseNumber;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The decision that an agency has in mind, as far as it says.
 *
 * @param caseNumber as it is compared
 * @param amount fine and confiscation together, yuan
 * @param matter id of a listed item
 */
record Intended(
        String caseNumber,
        @Nullable DecisionKind kind,
        @Nullable Procedure procedure,
        List<PenaltyType> penaltyTypes,
        @Nullable BigDecimal amount,
        @Nullable SubjectType subjectType,
        List<MajorTrigger> triggers,
        @Nullable String matter) {

    /** Reads the parameters of a request; what is wrong stands in the fields' findings. */
    static Intended read(Fields parameters) {
        CaseNumber caseNumber = parameters.identifier("caseNumber", CaseNumber::parse, CaseNumber::value);
        parameters.requireValue("caseNumber");
        var intended = new Intended(
                caseNumber == null ? "" : caseNumber.value(),
                parameters.choice("kind", DecisionKind.class),
                parameters.choice("procedure", Procedure.class),
                parameters.choices("penaltyTypes", PenaltyType.class),
                parameters.amount("amount"),
                parameters.choice("subjectType", SubjectType.class),
                parameters.choices("majorTriggers", MajorTrigger.class),
                parameters.line("matter"));
        parameters.finish();
        return intended;
    }

    /** Whether anything is said of the decision at all. */
    boolean isStated() {
        return kind != null
                || procedure != null
                || !penaltyTypes.isEmpty()
                || amount != null
                || subjectType != null
                || !triggers.isEmpty()
                || matter != null;
    }

    /** What makes it a major one whatever the catalogue says; a hearing that was held does (行政处罚法 第五十八条第二项). */
    Set<MajorTrigger> triggersOf(@Nullable Clearance known) {
        Set<MajorTrigger> all = EnumSet.noneOf(MajorTrigger.class);
        all.addAll(triggers);
        if (known != null && known.getStages().contains(CaseStage.HEARING)) {
            all.add(MajorTrigger.HEARING);
        }
        return all;
    }
}
