package org.gongshi.streams.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedInspection;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SealedPermit;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.identity.CitizenId;
import org.gongshi.streams.disclosure.PolicyFile.Withholding;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a decision from the public: first the rules of the policy, then what no policy can let pass. Whatever isn't
 * known to be harmless is withheld.
 */
final class WithholdingRules {
    private final List<Withholding> rules;
    private final PartyNames names;

    WithholdingRules(List<Withholding> rules, PartyNames names) {
        this.rules = rules;
        this.names = names;
    }

    /** A decision stays unpublished, by this rule. */
    record Reason(WithheldCode code, String rule) {
        /** By what stands in this class. */
        static Reason always(WithheldCode code) {
            return new Reason(
                    code, "always-" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    Optional<Reason> reason(DecisionSubmitted submitted, @Nullable SealedDecision content) {
        return rules.stream()
                .filter(rule -> rule.isInForce(submitted.getDecidedOn()) && covers(rule, submitted, content))
                .findFirst()
                .map(rule -> new Reason(rule.code(), rule.id()))
                .or(() -> always(submitted, content).map(Reason::always));
    }

    private static boolean covers(Withholding rule, DecisionSubmitted submitted, @Nullable SealedDecision content) {
        var context = submitted.getHeader().getContext();
        return allows(rule.kinds(), submitted.getKind())
                && allows(rule.subjects(), submitted.getSubjectType())
                && allows(rule.sectors(), context.getSector())
                && (rule.regions().isEmpty() || rule.regions().stream().anyMatch(context.getRegion()::startsWith))
                && (rule.reasons().isEmpty()
                        || submitted
                                .getWithhold()
                                .filter(rule.reasons()::contains)
                                .isPresent())
                && (!rule.minor() || isMinor(submitted, content))
                && coversContent(rule, content);
    }

    private static boolean coversContent(Withholding rule, @Nullable SealedDecision content) {
        if (rule.procedures().isEmpty()
                && rule.results().isEmpty()
                && rule.onlyTypes().isEmpty()) {
            return true;
        }
        if (content == null) {
            return false;
        }
        var types = content.getPenalty().map(SealedPenalty::getTypes).orElse(List.of());
        return (rule.procedures().isEmpty()
                        || content.getProcedure()
                                .filter(rule.procedures()::contains)
                                .isPresent())
                && (rule.results().isEmpty() || results(content).anyMatch(rule.results()::contains))
                && (rule.onlyTypes().isEmpty()
                        || (!types.isEmpty() && rule.onlyTypes().containsAll(types)));
    }

    private static Stream<String> results(SealedDecision content) {
        return Stream.of(
                        content.getPenalty().map(SealedPenalty::getResult),
                        content.getPermit().map(SealedPermit::getResult),
                        content.getInspection().map(SealedInspection::getResult))
                .flatMap(Optional::stream);
    }

    private static <T> boolean allows(Set<T> condition, T value) {
        return condition.isEmpty() || condition.contains(value);
    }

    /** As the gateway found, or as the number of an ID card shows. */
    private static boolean isMinor(DecisionSubmitted submitted, @Nullable SealedDecision content) {
        return submitted.getMinorOrUnknownAge()
                || Optional.ofNullable(content)
                        .map(SealedDecision::getSubject)
                        .flatMap(SealedSubject::getIdNumber)
                        .flatMap(number -> CitizenId.parse(number).value())
                        .filter(citizen -> citizen.isMinorOn(submitted.getDecidedOn()))
                        .isPresent();
    }

    private Optional<WithheldCode> always(DecisionSubmitted submitted, @Nullable SealedDecision content) {
        return submitted
                .getWithhold()
                .map(WithholdingRules::stated)
                .or(() -> unknown(submitted))
                .or(() -> isMinor(submitted, content) ? Optional.of(WithheldCode.MINOR) : Optional.empty())
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

    private static Optional<WithheldCode> unknown(DecisionSubmitted submitted) {
        return switch (submitted.getKind()) {
            case UNKNOWN -> Optional.of(WithheldCode.KIND_UNKNOWN);
            case PERMIT,
                    PENALTY,
                    COERCION,
                    INSPECTION,
                    LEVY,
                    EXPROPRIATION,
                    CONFIRMATION,
                    PAYMENT,
                    RULING,
                    REWARD,
                    OTHER ->
                switch (submitted.getSubjectType()) {
                    case UNKNOWN -> Optional.of(WithheldCode.SUBJECT_UNKNOWN);
                    case LEGAL_ENTITY, SOLE_TRADER, NATURAL_PERSON -> Optional.empty();
                };
        };
    }

    private Optional<WithheldCode> byContent(DecisionSubmitted submitted, @Nullable SealedDecision content) {
        if (content == null) {
            return Optional.of(WithheldCode.CONTENT_ERASED);
        }
        return switch (submitted.getSubjectType()) {
            case LEGAL_ENTITY ->
                names.isPersonInDisguise(content.getSubject())
                        ? Optional.of(WithheldCode.NATURAL_PERSON)
                        : Optional.empty();
            case SOLE_TRADER, NATURAL_PERSON, UNKNOWN -> Optional.empty();
        };
    }
}
