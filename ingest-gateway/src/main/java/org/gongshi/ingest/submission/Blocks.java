package org.gongshi.ingest.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.SealedCoercion;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedInspection;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SealedPermit;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads the block named after the kind of a decision: penalty, permit, coercion or inspection, and no other. */
final class Blocks {
    private static final Set<PenaltyType> CONFISCATIONS =
            Set.of(PenaltyType.CONFISCATE_INCOME, PenaltyType.CONFISCATE_GOODS);
    private static final Set<PenaltyType> OF_LICENCES = Set.of(PenaltyType.SUSPEND_LICENCE, PenaltyType.REVOKE_LICENCE);

    private Blocks() {}

    /** 予以处罚, 不予处罚, 违法事实不成立: 行政处罚法 第五十七条. */
    private enum PenaltyResult {
        IMPOSED,
        NOT_PENALISED,
        NOT_ESTABLISHED
    }

    /** Lists of lenient treatment (包容审慎监管清单). */
    private enum LeniencyList {
        NO_PENALTY,
        MITIGATED,
        LENIENT
    }

    private enum PermitResult {
        GRANTED,
        CHANGED,
        EXTENDED,
        REFUSED,
        REVOKED,
        WITHDRAWN,
        CANCELLED
    }

    /** 许可类别. Source: 双公示 data standard, code list. */
    private enum PermitCategory {
        ORDINARY,
        CONCESSION,
        RECOGNITION,
        APPROVAL,
        REGISTRATION,
        OTHER
    }

    /** 行政强制法 第九条, 第十二条. */
    private enum CoercionType {
        SEAL,
        SEIZE,
        FREEZE,
        OTHER_MEASURE,
        LATE_CHARGE,
        TRANSFER,
        AUCTION,
        REMOVE_OBSTACLE,
        PERFORM_INSTEAD,
        OTHER_EXECUTION,
        COURT_APPLICATION
    }

    private enum InspectionResult {
        NO_PROBLEM,
        PROBLEMS,
        NOT_COOPERATING,
        NOT_FOUND,
        OTHER
    }

    static void read(Fields decision, DecisionKind kind, SealedDecision.Builder content) {
        Fields penalty = block(decision, "penalty", kind, DecisionKind.PENALTY);
        content.setPenalty(penalty == null ? null : penalty(penalty));
        Fields permit = block(decision, "permit", kind, DecisionKind.PERMIT);
        content.setPermit(permit == null ? null : permit(permit));
        Fields coercion = block(decision, "coercion", kind, DecisionKind.COERCION);
        content.setCoercion(coercion == null ? null : coercion(coercion));
        Fields inspection = block(decision, "inspection", kind, DecisionKind.INSPECTION);
        content.setInspection(inspection == null ? null : inspection(inspection));
    }

    /** A block is asked for in any case, so that it never counts as an unknown member. */
    private static @Nullable Fields block(Fields decision, String name, DecisionKind kind, DecisionKind owner) {
        boolean given = decision.has(name);
        if (kind == owner && !given) {
            decision.refuse(name, ErrorCode.BLOCK_REQUIRED, kind.name());
        }
        if (given && kind != owner && kind != DecisionKind.UNKNOWN) {
            decision.refuse(name, ErrorCode.BLOCK_OF_OTHER_KIND, kind.name());
            return null;
        }
        return decision.object(name);
    }

    private static SealedPenalty penalty(Fields block) {
        PenaltyResult result = block.choiceOr("result", PenaltyResult.class, PenaltyResult.IMPOSED);
        List<PenaltyType> types = block.choices("types", PenaltyType.class);
        BigDecimal fine = block.amount("fine");
        BigDecimal confiscated = block.amount("confiscated");
        Fields leniency = block.object("leniency");
        var penalty = SealedPenalty.newBuilder()
                .setResult(result.name())
                .setTypes(types)
                .setViolation(block.text("violation"))
                .setFine(fine)
                .setConfiscated(confiscated)
                .setLicence(block.line("licence"))
                .setValidUntil(block.date("validUntil"));
        if (leniency != null) {
            LeniencyList list = leniency.choice("list", LeniencyList.class);
            penalty.setLeniencyList(list == null ? null : list.name()).setLeniencyItem(leniency.line("item"));
            leniency.finish();
        }
        if (result == PenaltyResult.IMPOSED) {
            block.requireValue("types");
            block.requireValue("violation");
        }
        compareAmounts(block, types, fine, confiscated);
        block.finish();
        return penalty.build();
    }

    /** 双公示 data standard, penalty fields 20 to 22: amounts and licences belong to their kinds of penalty. */
    private static void compareAmounts(
            Fields block, List<PenaltyType> types, @Nullable BigDecimal fine, @Nullable BigDecimal confiscated) {
        boolean confiscation = types.stream().anyMatch(CONFISCATIONS::contains);
        if (types.contains(PenaltyType.FINE)) {
            block.recommendValue("fine");
        } else if (fine != null && fine.signum() > 0) {
            block.refuse("fine", ErrorCode.AMOUNT_WITHOUT_TYPE, PenaltyType.FINE.name());
        }
        if (confiscation) {
            block.recommendValue("confiscated");
        } else if (confiscated != null && confiscated.signum() > 0) {
            block.refuse("confiscated", ErrorCode.AMOUNT_WITHOUT_TYPE, "CONFISCATE_INCOME, CONFISCATE_GOODS");
        }
        if (types.stream().anyMatch(OF_LICENCES::contains)) {
            block.recommendValue("licence");
        }
    }

    private static SealedPermit permit(Fields block) {
        PermitResult result = block.choiceOr("result", PermitResult.class, PermitResult.GRANTED);
        PermitCategory category = block.requiredChoice("category", PermitCategory.class, PermitCategory.OTHER);
        LocalDate from = block.date("validFrom");
        LocalDate until = block.date("validUntil");
        if (from != null && until != null && until.isBefore(from)) {
            block.refuse("validUntil", ErrorCode.DATES_REVERSED);
        }
        var permit = SealedPermit.newBuilder()
                .setResult(result.name())
                .setCategory(category.name())
                .setCertificateName(block.line("certificateName"))
                .setCertificateNumber(block.line("certificateNumber"))
                .setValidFrom(from)
                .setValidUntil(until)
                .build();
        block.finish();
        return permit;
    }

    private static SealedCoercion coercion(Fields block) {
        var coercion = SealedCoercion.newBuilder()
                .setType(block.requiredChoice("type", CoercionType.class, CoercionType.OTHER_MEASURE)
                        .name())
                .setCompletedOn(block.date("completedOn"))
                .build();
        block.finish();
        return coercion;
    }

    private static SealedInspection inspection(Fields block) {
        var inspection = SealedInspection.newBuilder()
                .setItem(block.line("item"))
                .setPlan(block.line("plan"))
                .setRandom(block.flag("random"))
                .setResult(block.requiredChoice("result", InspectionResult.class, InspectionResult.OTHER)
                        .name())
                .setHandling(block.text("handling"))
                .build();
        block.finish();
        return inspection;
    }
}
