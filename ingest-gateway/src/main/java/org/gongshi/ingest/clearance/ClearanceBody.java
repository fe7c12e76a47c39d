package org.gongshi.ingest.clearance;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.ClearanceState;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewRound;
import org.gongshi.ingest.context.CatalogueMatch;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case may be decided.
 *
 * @param major null if what is said of the decision does not tell
 * @param catalogue every entry of the agency's catalogue that makes it one
 * @param reviewDueOn null while the clock stands still or nothing was submitted
 * @param missing what is still needed before the decision
 */
record ClearanceBody(
        String caseNumber,
        boolean cleared,
        @Nullable Boolean major,
        List<Entry> catalogue,
        List<MajorTrigger> triggers,
        ClearanceState state,
        List<Round> rounds,
        @Nullable LocalDate reviewDueOn,
        List<Need> missing) {

    record Entry(String id, String name, @Nullable String basis) {
        static Entry of(CatalogueMatch match) {
            return new Entry(match.entry().getId(), match.name(), match.basis());
        }
    }

    record Round(int round, ReviewOutcome outcome, @Nullable LocalDate submittedOn, LocalDate reviewedOn) {
        static Round of(ReviewRound round) {
            return new Round(
                    round.getRound(), round.getOutcome(), round.getSubmittedOn().orElse(null), round.getReviewedOn());
        }
    }

    /** @param subject name of the stage or document, as in records; empty where there is none */
    record Need(Missing.Code code, String subject, String text) {}
}
