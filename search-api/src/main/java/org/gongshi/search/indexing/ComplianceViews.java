package org.gongshi.search.indexing;

import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongshi.exchange.CardDecision;
import org.gongshi.exchange.CardEvent;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.compliance.CountsView;
import org.gongshi.search.compliance.Verdicts;

/** From the topics' records of compliance to what is indexed and shown. */
final class ComplianceViews {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,6}");

    private ComplianceViews() {}

    static CardView view(ComplianceCard card) {
        var agency = card.getAgency();
        return new CardView(
                agency.getCreditCode(),
                HarmlessText.of(agency.getName()),
                agency.getRegion(),
                agency.getSector(),
                card.getCountsFor().orElse(agency.getCreditCode()),
                HarmlessText.of(card.getCase$()),
                card.getBookedOn(),
                card.getKind().name(),
                card.getDecisions().stream().map(ComplianceViews::view).toList(),
                card.getVerdicts().stream()
                        .filter(ComplianceViews::isKnown)
                        .map(ComplianceViews::view)
                        .toList(),
                card.getEvents().stream().map(ComplianceViews::view).toList(),
                card.getChain().orElse(null));
    }

    /** What a later version judges is no business of this one. */
    private static boolean isKnown(Verdict verdict) {
        return verdict.getName() != VerdictName.UNKNOWN && verdict.getState() != VerdictState.UNKNOWN;
    }

    private static CardView.Decision view(CardDecision decision) {
        return new CardView.Decision(
                decision.getDecisionId(),
                HarmlessText.of(decision.getDocumentNumber()),
                decision.getKind().name(),
                decision.getDecidedOn(),
                decision.getState().name(),
                decision.getFirstReceivedAt(),
                decision.getDays(),
                decision.getCorrections(),
                decision.getMajor(),
                decision.getBackfill(),
                decision.getPublishedAt().orElse(null));
    }

    private static CardView.Verdict view(Verdict verdict) {
        return new CardView.Verdict(
                Verdicts.name(verdict.getName()),
                verdict.getState().name(),
                verdict.getDecisionId().orElse(null),
                verdict.getDueOn().orElse(null),
                verdict.getDoneOn().orElse(null),
                verdict.getEvents(),
                verdict.getReasons(),
                verdict.getRule(),
                HarmlessText.of(verdict.getSource()),
                verdict.getContested());
    }

    private static CardView.Event view(CardEvent event) {
        return new CardView.Event(
                event.getReceiptId(), event.getType().name(), HarmlessText.of(event.getWhat()), event.getOccurredOn());
    }

    static CountsView view(ComplianceIndicator sums) {
        var agency = sums.getAgency();
        var days = new TreeMap<Integer, Long>();
        sums.getDays().entrySet().stream()
                .filter(entry -> WHOLE.matcher(entry.getKey()).matches())
                .forEach(entry -> days.put(Integer.valueOf(entry.getKey()), entry.getValue()));
        return new CountsView(
                agency.getCreditCode(),
                sums.getCountsFor(),
                agency.getRegion(),
                agency.getSector(),
                sums.getMonth(),
                sums.getKind().name(),
                sums.getCounts(),
                days);
    }
}
