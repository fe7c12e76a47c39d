package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ClearanceState;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.ReviewMade;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewRound;
import org.gongshi.exchange.StageMade;

/** Where the legal review of a case stands (法制审核情况), for the agency that asks before it decides. */
final class ClearanceRules {
    private static final Set<CaseStage> FROM_THE_DECISION_ON = EnumSet.range(CaseStage.DECISION, CaseStage.ARCHIVING);

    private ClearanceRules() {}

    /** What comes after the decision says nothing about whether it may be made. */
    static boolean precedesDecision(CaseStage stage) {
        return !FROM_THE_DECISION_ON.contains(stage);
    }

    static Clearance of(Outcome outcome, Noted noted, String agency, String caseNumber, Present present) {
        var dossier = outcome.parts().dossier(caseNumber);
        var stages = dossier.getStages().stream()
                .filter(stage -> precedesDecision(stage.getStage()))
                .toList();
        var rounds = dossier.getCourse().getReviews().stream()
                .sorted(Comparator.comparingInt(ReviewMade::getRound))
                .toList();
        return Clearance.newBuilder()
                .setAgency(agency)
                .setCaseNumber(caseNumber)
                .setState(state(dossier.getCourse(), rounds))
                .setRounds(rounds.stream().map(ClearanceRules::round).toList())
                .setReviewDueOn(dueOn(rounds, present).orElse(null))
                .setStages(stages(stages))
                .setDocuments(documents(stages))
                .setUpdatedAt(noted.at())
                .build();
    }

    private static ClearanceState state(Course course, List<ReviewMade> rounds) {
        if (rounds.isEmpty()) {
            return course.getNoReviewConfirmed() ? ClearanceState.NOT_HELD : ClearanceState.NOT_REVIEWED;
        }
        return switch (rounds.getLast().getOutcome()) {
            case APPROVED -> ClearanceState.APPROVED;
            case PROBLEMS -> ClearanceState.PROBLEMS;
            case SUPPLEMENT -> ClearanceState.SUPPLEMENT;
            case DISAGREED -> ClearanceState.DISAGREED;
            case NOT_HELD -> ClearanceState.NOT_HELD;
            case UNKNOWN -> ClearanceState.UNKNOWN;
        };
    }

    private static ReviewRound round(ReviewMade review) {
        return ReviewRound.newBuilder()
                .setRound(review.getRound())
                .setOutcome(review.getOutcome())
                .setSubmittedOn(review.getSubmittedOn().orElse(null))
                .setReviewedOn(review.getReviewedOn())
                .build();
    }

    /**
     * Asking for a supplement stops the clock (补充材料期间不计入审核期限): what the reviewers had used before is taken from the
     * time they have once it came.
     */
    private static Optional<LocalDate> dueOn(List<ReviewMade> rounds, Present present) {
        if (rounds.isEmpty() || rounds.getLast().getOutcome() == ReviewOutcome.SUPPLEMENT) {
            return Optional.empty();
        }
        int used = 0;
        for (var review : rounds.subList(0, rounds.size() - 1)) {
            used = review.getOutcome() == ReviewOutcome.SUPPLEMENT ? used + workingDays(review, present) : 0;
        }
        var spent = used;
        return rounds.getLast().getDueOn().map(due -> present.calendar().minusWorkingDays(due, spent));
    }

    /** Between submission, itself not counted, and answer. */
    private static int workingDays(ReviewMade review, Present present) {
        return review.getSubmittedOn()
                .map(from -> from.datesUntil(review.getReviewedOn().plusDays(1))
                        .skip(1)
                        .filter(present.calendar()::isWorkingDay)
                        .count())
                .orElse(0L)
                .intValue();
    }

    private static List<CaseStage> stages(List<StageMade> stages) {
        return stages.stream().map(StageMade::getStage).distinct().sorted().toList();
    }

    private static List<String> documents(List<StageMade> stages) {
        return stages.stream()
                .flatMap(stage -> stage.getDocuments().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
