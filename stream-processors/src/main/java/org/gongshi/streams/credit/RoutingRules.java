package org.gongshi.streams.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedInspection;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SealedPermit;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Parsed;
import org.gongshi.streams.credit.RoutingFile.Rule;

/** Whether a rule of routing covers a decision. */
final class RoutingRules {
    private static final ZoneId CIVIL_TIME = ZoneId.of("Asia/Shanghai");
    private static final int PROVINCE = 2;
    /** Registered by a ministry, in no province. */
    private static final String NATIONAL = "10";

    private RoutingRules() {}

    static boolean covers(Rule rule, DecisionSubmitted submitted, SealedDecision content) {
        var context = submitted.getHeader().getContext();
        var act = new Act(submitted.getKind(), context.getSector(), context.getRegion(), submitted.getDecidedOn());
        return coversAct(rule, act)
                && allows(rule.subjects(), submitted.getSubjectType())
                && coversContent(rule, content)
                && (!rule.otherProvince() || isOfAnotherProvince(context.getRegion(), content));
    }

    /** What is known of a decision without its content. */
    record Act(DecisionKind kind, String sector, String region, LocalDate decidedOn) {}

    static boolean coversAct(Rule rule, Act act) {
        return isInForce(rule, act.decidedOn())
                && allows(rule.kinds(), act.kind())
                && allows(rule.sectors(), act.sector())
                && (rule.regions().isEmpty() || rule.regions().stream().anyMatch(act.region()::startsWith));
    }

    /** The day from which a receiver's time counts. */
    static LocalDate begin(Rule rule, LocalDate decidedOn, Instant receivedAt) {
        return rule.fromReceipt() ? LocalDate.ofInstant(receivedAt, CIVIL_TIME) : decidedOn;
    }

    private static boolean isInForce(Rule rule, LocalDate day) {
        var from = rule.from();
        var to = rule.to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static boolean coversContent(Rule rule, SealedDecision content) {
        var types = content.getPenalty().map(SealedPenalty::getTypes).orElse(List.of());
        return (rule.procedures().isEmpty()
                        || content.getProcedure()
                                .filter(rule.procedures()::contains)
                                .isPresent())
                && allows(rule.results(), result(content))
                && (rule.onlyTypes().isEmpty()
                        || (!types.isEmpty() && rule.onlyTypes().containsAll(types)));
    }

    private static String result(SealedDecision content) {
        return content.getPenalty()
                .map(SealedPenalty::getResult)
                .or(() -> content.getPermit().map(SealedPermit::getResult))
                .or(() -> content.getInspection().map(SealedInspection::getResult))
                .orElse("");
    }

    private static <T> boolean allows(Set<T> condition, T value) {
        return condition.isEmpty() || condition.contains(value);
    }

    private static boolean isOfAnotherProvince(String agencyRegion, SealedDecision content) {
        return content.getSubject()
                .getCreditCode()
                .map(CreditCode::parse)
                .flatMap(Parsed::value)
                .map(code -> code.region().code().substring(0, PROVINCE))
                .filter(province -> !province.equals(NATIONAL) && !agencyRegion.startsWith(province))
                .isPresent();
    }
}
