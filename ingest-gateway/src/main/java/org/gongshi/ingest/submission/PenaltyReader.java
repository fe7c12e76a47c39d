package org.gongshi.ingest.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads the block of a penalty. What it asks for: 双公示 data standard, penalty fields 15 to 24. */
final class PenaltyReader {
    private static final Set<PenaltyType> CONFISCATIONS =
            Set.of(PenaltyType.CONFISCATE_INCOME, PenaltyType.CONFISCATE_GOODS);
    private static final Set<PenaltyType> OF_LICENCES = Set.of(PenaltyType.SUSPEND_LICENCE, PenaltyType.REVOKE_LICENCE);
    /** 责令(限期)改正, 责令整改; not 责令停产停业整改 or 责令关闭, which are penalties (行政处罚法 第九条, 第二十八条). */
    private static final Pattern CORRECTION_ORDER = Pattern.compile("责令(?!停|关)\\p{IsHan}{0,8}(?:改正|整改)");

    private PenaltyReader() {}

    /** 予以处罚, 不予处罚, 违法事实不成立: 行政处罚法 第五十七条. */
    private enum Result {
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

    static SealedPenalty read(Fields decision, Fields block, DecisionTime time) {
        Result result = block.choiceOr("result", Result.class, Result.IMPOSED);
        List<PenaltyType> types = types(decision, block);
        BigDecimal fine = block.amount("fine");
        BigDecimal confiscated = block.amount("confiscated");
        LocalDate validUntil = block.date("validUntil");
        time.doubtBefore(block, "validUntil", validUntil);
        var penalty = SealedPenalty.newBuilder()
                .setResult(result.name())
                .setTypes(types)
                .setViolation(block.text("violation"))
                .setFine(fine)
                .setConfiscated(confiscated)
                .setLicence(block.line("licence"))
                .setValidUntil(validUntil);
        leniency(block, penalty);
        compareResult(block, result, types);
        compareAmounts(block, types, fine, confiscated);
        block.finish();
        return penalty.build();
    }

    /** An order to put right is left out wherever it stands by its name, and doubted where "other" may mean it. */
    private static List<PenaltyType> types(Fields decision, Fields block) {
        List<PenaltyType> types = block.choices(
                "types",
                PenaltyType.class,
                text -> CORRECTION_ORDER.matcher(text).find(),
                ErrorCode.NOT_A_PENALTY);
        if (types.contains(PenaltyType.OTHER)
                && decision.normal("outcome") instanceof String outcome
                && CORRECTION_ORDER.matcher(outcome).find()) {
            block.refuse("types", ErrorCode.CORRECTION_ORDER_NOT_PENALTY);
        }
        return types;
    }

    private static void leniency(Fields block, SealedPenalty.Builder penalty) {
        Fields leniency = block.object("leniency");
        if (leniency != null) {
            LeniencyList list = leniency.choice("list", LeniencyList.class);
            penalty.setLeniencyList(list == null ? null : list.name()).setLeniencyItem(leniency.line("item"));
            leniency.finish();
        }
    }

    private static void compareResult(Fields block, Result result, List<PenaltyType> types) {
        if (result == Result.IMPOSED) {
            block.requireValue("types");
            block.requireValue("violation");
            block.recommendValue("validUntil");
        } else if (!types.isEmpty()) {
            block.refuse("types", ErrorCode.PENALTY_NOT_IMPOSED, result.name());
        }
    }

    /** 双公示 data standard, penalty fields 20 to 22: amounts and licences belong to their kinds of penalty. */
    private static void compareAmounts(
            Fields block, List<PenaltyType> types, @Nullable BigDecimal fine, @Nullable BigDecimal confiscated) {
        if (types.contains(PenaltyType.FINE)) {
            block.recommendValue("fine");
            if (fine != null && fine.signum() == 0) {
                block.refuse("fine", ErrorCode.FINE_ZERO);
            }
        } else if (fine != null && fine.signum() > 0) {
            block.refuse("fine", ErrorCode.AMOUNT_WITHOUT_TYPE, PenaltyType.FINE.name());
        }
        if (types.stream().anyMatch(CONFISCATIONS::contains)) {
            block.recommendValue("confiscated");
        } else if (confiscated != null && confiscated.signum() > 0) {
            block.refuse("confiscated", ErrorCode.AMOUNT_WITHOUT_TYPE, "CONFISCATE_INCOME, CONFISCATE_GOODS");
        }
        if (types.stream().anyMatch(OF_LICENCES::contains)) {
            block.recommendValue("licence");
        }
    }
}
