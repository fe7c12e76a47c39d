package org.gongshi.streams.fold;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.ReviewMade;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.streams.fold.CaseEvent.ReviewHeld;
import org.gongshi.streams.fold.Entry.Worded;

/** How reviews are held (审核质量): rounds, passed at once, answered on the day they were asked for, in time, in which words. */
final class ReviewCounts {
    private ReviewCounts() {}

    /** False of the same content again, and of a round that was held before. */
    static boolean isNews(Parts before, Parts now, ReviewSubmitted submitted) {
        return submitted.getOutcome() != ReviewOutcome.NOT_HELD
                && made(before, submitted).isEmpty()
                && made(now, submitted).isPresent();
    }

    private static Optional<ReviewMade> made(Parts parts, ReviewSubmitted submitted) {
        return Courses.named(
                        parts,
                        submitted.getDocumentNumber().orElse(null),
                        submitted.getCaseNumber().orElse(null))
                .flatMap(course -> course.getReviews().stream())
                .filter(review ->
                        review.getReceiptId().equals(submitted.getHeader().getReceiptId()))
                .findFirst();
    }

    /** Of the month in which it was held, whatever its case comes to. */
    static List<Share> shares(Parts now, ReviewHeld held) {
        var header = held.submitted().getHeader();
        var review = made(now, held.submitted()).orElseThrow();
        var counts = new TreeMap<String, Long>();
        names(review).forEach(name -> counts.put(name, 1L));
        if (held.wording() != null) {
            counts.put("reviews-worded", 1L);
        }
        return Share.of(
                        Arrivals.agency(header),
                        header.getAgency(),
                        YearMonth.from(review.getReviewedOn()),
                        DecisionKind.UNKNOWN,
                        counts)
                .stream()
                .toList();
    }

    static List<Entry> entries(ReviewHeld held) {
        return held.wording() == null
                ? List.of()
                : List.of(new Worded(
                        Arrivals.agency(held.submitted().getHeader()),
                        YearMonth.from(held.submitted().getReviewedOn()),
                        held.wording()));
    }

    private static Stream<String> names(ReviewMade review) {
        return Stream.of(
                        Optional.of("reviews"),
                        named("reviews-first", review.getRound() == 1),
                        named(
                                "reviews-first-passed",
                                review.getRound() == 1 && review.getOutcome() == ReviewOutcome.APPROVED),
                        named("reviews-dated", review.getSubmittedOn().isPresent()),
                        named(
                                "reviews-same-day",
                                review.getSubmittedOn()
                                        .filter(review.getReviewedOn()::equals)
                                        .isPresent()),
                        named("reviews-due", review.getDueOn().isPresent()),
                        named(
                                "reviews-in-time",
                                review.getDueOn()
                                        .filter(due -> !review.getReviewedOn().isAfter(due))
                                        .isPresent()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> named(String name, boolean counts) {
        return Optional.of(name).filter(_ -> counts);
    }
}
