package org.gongshi.streams.disclosure;

import java.util.Optional;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithholdReason;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a decision from the public. Sources: 政府信息公开条例 第十四条至第十六条; 行政处罚法 第四十八条; 浙江省行政处罚
 * 结果信息网上公开暂行办法 第五条 (minors). Whatever isn't known to be harmless is withheld.
 */
final class WithholdingRules {
    private final NameRules names;

    WithholdingRules(NameRules names) {
        this.names = names;
    }

    Optional<WithheldCode> reason(DecisionSubmitted submitted, @Nullable SealedDecision content) {
        return submitted
                .getWithhold()
                .map(WithholdingRules::stated)
                .or(() -> byKind(submitted.getKind()))
                .or(() -> byParty(submitted))
                .or(() -> byContent(submitted, content));
    }

    private static WithheldCode stated(WithholdReason reason) {
        return switch (reason) {
            case TRADE_SECRET -> WithheldCode.TRADE_SECRET;
            case PRIVACY -> WithheldCode.PRIVACY;
            case MINOR -> WithheldCode.MINOR;
            case SECURITY -> WithheldCode.SECURITY;
            case LAW_FORBIDS -> WithheldCode.LAW_FORBIDS;
            case NO_SOCIAL_EFFECT -> WithheldCode.NO_SOCIAL_EFFECT;
            case STATE_SECRET -> WithheldCode.STATE_SECRET;
            case UNKNOWN -> WithheldCode.REASON_UNKNOWN;
        };
    }

    private static Optional<WithheldCode> byKind(DecisionKind kind) {
        return kind == DecisionKind.UNKNOWN ? Optional.of(WithheldCode.KIND_UNKNOWN) : Optional.empty();
    }

    private static Optional<WithheldCode> byParty(DecisionSubmitted submitted) {
        if (submitted.getMinorOrUnknownAge()) {
            return Optional.of(WithheldCode.MINOR);
        }
        return switch (submitted.getSubjectType()) {
            case NATURAL_PERSON -> Optional.of(WithheldCode.NATURAL_PERSON);
            case UNKNOWN -> Optional.of(WithheldCode.SUBJECT_UNKNOWN);
            case LEGAL_ENTITY, SOLE_TRADER -> Optional.empty();
        };
    }

    private Optional<WithheldCode> byContent(DecisionSubmitted submitted, @Nullable SealedDecision content) {
        if (content == null) {
            return Optional.of(WithheldCode.CONTENT_ERASED);
        }
        return submitted.getSubjectType() == SubjectType.LEGAL_ENTITY && names.isPersonInDisguise(content.getSubject())
                ? Optional.of(WithheldCode.NATURAL_PERSON)
                : Optional.empty();
    }
}
