package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.gongshi.exchange.ReviewMade;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.Route;
import org.gongshi.exchange.Shown;
import org.gongshi.streams.fold.Fate.Held;

/**
 * The gate before a major decision (重大执法决定法制审核, 行政处罚法 第五十八条). The law forbids making one without a passed
 * review; once it is made, the duty to publish runs, so it is held only as long as the review may still come.
 */
final class GateRules {
    private GateRules() {}

    /** Empty if nothing holds it. */
    static Optional<Held> held(Situation situation) {
        var standing = situation.standing();
        if (!standing.getMajor() || release(situation).isPresent() || isOut(situation)) {
            return Optional.empty();
        }
        return switch (standing.getHoldMode()) {
            case PUBLISH_AT_ONCE -> Optional.empty();
            case WITHOUT_END -> Optional.of(new Held(null));
            case BRIEFLY, UNKNOWN ->
                Optional.of(until(situation))
                        .filter(day -> !situation.present().hasCome(day))
                        .map(Held::new);
        };
    }

    /** What was published when a hold ended isn't held again because a new calendar moves that end. */
    private static boolean isOut(Situation situation) {
        return situation.party().getShown() == Shown.DECISION && !situation.isFresh();
    }

    /**
     * Some working days before it is due. What another province sends in (他省推送) is due at our receivers so many days after it
     * came, which may be before the agency's own day.
     */
    private static LocalDate until(Situation situation) {
        var ownDay = situation.receipt().getDeadline().orElseThrow().getDueOn();
        var dueOn = situation.standing().getRoutes().stream()
                .map(Route::getDueOn)
                .max(Comparator.naturalOrder())
                .filter(ownDay::isAfter)
                .orElse(ownDay);
        return situation
                .present()
                .calendar()
                .minusWorkingDays(dueOn, situation.standing().getHoldWorkingDays());
    }

    /** Why nothing more is to be waited for; empty while the review may still come. */
    static Optional<ReceiptCode> release(Situation situation) {
        var reviews = situation.course().getReviews();
        if (reviews.stream().anyMatch(review -> review.getOutcome() == ReviewOutcome.APPROVED)) {
            return Optional.of(ReceiptCode.RELEASED_REVIEWED);
        }
        if (reviews.stream().anyMatch(review -> review.getOutcome() == ReviewOutcome.NOT_HELD)) {
            return Optional.of(ReceiptCode.RELEASED_NO_REVIEW);
        }
        return situation.course().getNoReviewConfirmed()
                ? Optional.of(ReceiptCode.RELEASED_BY_SUPERVISOR)
                : Optional.empty();
    }

    /** The round that counts for a decision: the last one held by the day it was made. */
    static Optional<ReviewMade> lastRound(Situation situation) {
        var decidedOn = situation.standing().getDecidedOn();
        return situation.course().getReviews().stream()
                .filter(review -> review.getOutcome() != ReviewOutcome.NOT_HELD)
                .filter(review -> !review.getReviewedOn().isAfter(decidedOn))
                .max(Comparator.comparingInt(ReviewMade::getRound));
    }
}
