package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReviewChecklist;
import org.gongshi.exchange.ReviewMade;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.SubmissionType;

/** A round of legal review (法制审核) is remembered. A round is held once: another content for it is refused. */
final class ReviewRules {
    private ReviewRules() {}

    static Noted note(Parts parts, ReviewSubmitted submitted, Present present) {
        var header = submitted.getHeader();
        var known = Courses.named(
                        parts,
                        submitted.getDocumentNumber().orElse(null),
                        submitted.getCaseNumber().orElse(null))
                .flatMap(course -> course.getReviews().stream())
                .toList();
        if (known.stream().anyMatch(review -> review.getReceiptId().equals(header.getReceiptId()))) {
            return Noted.unchanged(parts);
        }
        var link = Chain.append(parts, header, submitted.getCaseNumber(), submitted.getDocumentNumber());
        var receipt = Receipts.chained(receipt(submitted, known), link.value());
        return isTaken(known, submitted)
                ? Noted.of(link.parts(), Set.of(), header.getReceivedAt(), receipt)
                : noted(link.parts(), submitted, receipt, present);
    }

    private static Noted noted(Parts parts, ReviewSubmitted submitted, Receipt receipt, Present present) {
        var changed = Courses.change(
                parts,
                submitted.getDocumentNumber(),
                submitted.getCaseNumber(),
                course -> with(course, made(submitted, present)));
        var decisions = Parties.of(changed, submitted.getDocumentNumber(), submitted.getCaseNumber());
        return Noted.of(changed, decisions, submitted.getHeader().getReceivedAt(), receipt);
    }

    private static boolean isTaken(List<ReviewMade> known, ReviewSubmitted submitted) {
        return known.stream().anyMatch(review -> review.getRound() == submitted.getRound());
    }

    private static Receipt receipt(ReviewSubmitted submitted, List<ReviewMade> known) {
        return isTaken(known, submitted)
                ? Receipts.refused(
                        submitted.getHeader(),
                        submitted.getTarget(),
                        submitted.getRound(),
                        SubmissionType.REVIEW,
                        ReceiptCode.ROUND_TAKEN)
                : Receipts.recorded(
                        submitted.getHeader(),
                        submitted.getTarget(),
                        submitted.getRound(),
                        SubmissionType.REVIEW,
                        null);
    }

    private static ReviewMade made(ReviewSubmitted submitted, Present present) {
        return ReviewMade.newBuilder()
                .setReceiptId(submitted.getHeader().getReceiptId())
                .setRound(submitted.getRound())
                .setOutcome(submitted.getOutcome())
                .setSubmittedOn(submitted.getSubmittedOn().orElse(null))
                .setReviewedOn(submitted.getReviewedOn())
                .setDueOn(
                        submitted.getDueOn().or(() -> dueOn(submitted, present)).orElse(null))
                .setFlaws(flaws(submitted))
                .build();
    }

    /** What makes it no review in the sense of the law, whatever it came to (审核人员资格、审核内容、审办分离). */
    private static List<String> flaws(ReviewSubmitted submitted) {
        var flaws = new ArrayList<String>();
        if (submitted.getChecklist().filter(ReviewRules::isComplete).isEmpty()) {
            flaws.add(CardReason.CHECKLIST_INCOMPLETE.name());
        }
        if (submitted
                .getHeader()
                .getContext()
                .getReviewerListed()
                .filter(listed -> !listed)
                .isPresent()) {
            flaws.add(CardReason.REVIEWER_NOT_LISTED.name());
        }
        if (submitted.getReviewerHandled()) {
            flaws.add(CardReason.REVIEWER_HANDLED_CASE.name());
        }
        return flaws;
    }

    /** Six points hold; the seventh, a suspected crime, may be either. */
    private static boolean isComplete(ReviewChecklist checklist) {
        return checklist.getAuthority()
                && checklist.getProcedure()
                && checklist.getFacts()
                && checklist.getLaw()
                && checklist.getPowers()
                && checklist.getDocuments();
    }

    /** Where the agency states none, the one that the law gives the reviewers. */
    private static Optional<LocalDate> dueOn(ReviewSubmitted submitted, Present present) {
        var context = submitted.getHeader().getContext();
        return submitted.getSubmittedOn().map(from -> {
            var limit = present.statutes().reviewLimit(context.getSector(), context.getRegion(), from);
            return present.calendar().plus(from, limit.days()).date();
        });
    }

    private static Course with(Course course, ReviewMade review) {
        var reviews = new ArrayList<>(course.getReviews());
        reviews.add(review);
        return Course.newBuilder(course).setReviews(reviews).build();
    }
}
