package org.gongshi.streams.disclosure;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.PublicPermit;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.SubjectType;

/** Makes a title where the agency gave none, of what is public anyway and never of a person's name. */
final class TitleRules {
    private TitleRules() {}

    /** The first two that there are: the company, the matter, the act. */
    static String made(PublicDecision.Builder decision) {
        return Stream.of(company(decision.getSubject()), matter(decision), Optional.of(act(decision.getKind())))
                .flatMap(Optional::stream)
                .limit(2)
                .collect(Collectors.joining("："));
    }

    private static Optional<String> company(PublicSubject party) {
        return party.getType() == SubjectType.LEGAL_ENTITY ? Optional.of(party.getName()) : Optional.empty();
    }

    private static Optional<String> matter(PublicDecision.Builder decision) {
        return Optional.ofNullable(decision.getPenalty())
                .flatMap(PublicPenalty::getViolation)
                .or(() -> Optional.ofNullable(decision.getPermit()).flatMap(PublicPermit::getCertificateName));
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
