package org.gongshi.streams.disclosure;

import java.util.Optional;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.PublicPermit;

/** Makes a title where the agency gave none, of what is public anyway and never of a name. */
final class TitleRules {
    private TitleRules() {}

    static String made(PublicDecision.Builder decision) {
        var about = Optional.ofNullable(decision.getPenalty())
                .flatMap(PublicPenalty::getViolation)
                .or(() -> Optional.ofNullable(decision.getPermit()).flatMap(PublicPermit::getCertificateName));
        var act = act(decision.getKind());
        return about.map(subject -> subject + "：" + act).orElse(act);
    }

    /** Source of the terms: the tables of the annual enforcement statistics (行政执法统计年报). */
    private static String act(DecisionKind kind) {
        return switch (kind) {
            case PERMIT -> "行政许可决定";
            case PENALTY -> "行政处罚决定";
            case COERCION -> "行政强制决定";
            case INSPECTION -> "行政检查结果";
            case LEVY -> "行政征收决定";
            case EXPROPRIATION -> "行政征用决定";
            case CONFIRMATION -> "行政确认决定";
            case PAYMENT -> "行政给付决定";
            case RULING -> "行政裁决决定";
            case REWARD -> "行政奖励决定";
            case OTHER, UNKNOWN -> "行政执法决定";
        };
    }
}
