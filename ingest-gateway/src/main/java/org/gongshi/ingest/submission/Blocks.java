package org.gongshi.ingest.submission;

import java.time.LocalDate;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.SealedCoercion;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedInspection;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads the block named after the kind of a decision: penalty, permit, coercion or inspection, and no other. */
final class Blocks {
    private Blocks() {}

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

    /** @param time between which days the decision's dates lie */
    static void read(Fields decision, DecisionKind kind, DecisionTime time, SealedDecision.Builder content) {
        Fields penalty = block(decision, "penalty", kind, DecisionKind.PENALTY);
        content.setPenalty(penalty == null ? null : PenaltyReader.read(decision, penalty, time));
        Fields permit = block(decision, "permit", kind, DecisionKind.PERMIT);
        content.setPermit(permit == null ? null : PermitReader.read(permit, time));
        Fields coercion = block(decision, "coercion", kind, DecisionKind.COERCION);
        content.setCoercion(coercion == null ? null : coercion(coercion, time));
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

    private static SealedCoercion coercion(Fields block, DecisionTime time) {
        LocalDate completedOn = block.date("completedOn");
        time.doubtAhead(block, "completedOn", completedOn);
        time.doubtBefore(block, "completedOn", completedOn);
        var coercion = SealedCoercion.newBuilder()
                .setType(block.requiredChoice("type", CoercionType.class, CoercionType.OTHER_MEASURE)
                        .name())
                .setCompletedOn(completedOn)
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
