package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.Shown;
import org.gongshi.streams.fold.Emission.DecisionPublished;
import org.gongshi.streams.fold.Emission.EditionPublished;

/** Publishing a decision (公示), and publishing it again whenever what the public sees of it changes. */
final class PublicationRules {
    /** @param view as it is public now */
    record Published(PartyFile party, PublicDecision view, List<Emission> emissions) {}

    private PublicationRules() {}

    static Published publish(Situation situation, PublicDecision view, Fate.Public fate) {
        var party = situation.party();
        var now = now(situation, view, fate);
        boolean isOut = party.getShown() == Shown.DECISION && !situation.isFresh();
        return isOut && now.equals(view)
                ? new Published(party, view, List.of())
                : edition(situation, dated(situation, now), isOut ? updated(view, now) : cause(party));
    }

    /** The view with all that is known now, but for the edition. */
    private static PublicDecision now(Situation situation, PublicDecision view, Fate.Public fate) {
        var deadline = situation.receipt().getDeadline().orElseThrow();
        return PublicDecision.newBuilder(view)
                .setDecisionId(situation.party().getDecisionId())
                .setDeadline(deadline)
                .setOnTime(Deadlines.isOnTime(deadline, situation.party().getFirstReceivedAt()))
                .setFulfilment(FulfilmentRules.of(view, situation.course()).orElse(null))
                .setPublicUntil(fate.until())
                .build();
    }

    private static PublicDecision dated(Situation situation, PublicDecision view) {
        var party = situation.party();
        return PublicDecision.newBuilder(view)
                .setEdition(party.getEdition() + 1)
                .setPublishedAt(party.getPublishedAt().orElse(situation.at()))
                .setUpdatedAt(situation.at())
                .build();
    }

    private static Published edition(Situation situation, PublicDecision view, String cause) {
        var party = PartyFile.newBuilder(situation.party())
                .setShown(Shown.DECISION)
                .setEndedBy(null)
                .setEdition(view.getEdition())
                .setPublishedAt(view.getPublishedAt())
                .build();
        var emissions = new ArrayList<Emission>();
        emissions.add(new DecisionPublished(view));
        emissions.add(new EditionPublished(new PublicEdition(view, cause)));
        return new Published(party, view, emissions);
    }

    /** Why there is a further edition: see {@code PublicEdition}. */
    private static String cause(PartyFile party) {
        return party.getPublishedAt().isEmpty()
                ? "PUBLISHED"
                : party.getShown() == Shown.DECISION ? "CORRECTED" : "REPUBLISHED";
    }

    private static String updated(PublicDecision before, PublicDecision now) {
        return before.getFulfilment().equals(now.getFulfilment()) ? "RECALCULATED" : "FULFILMENT";
    }
}
