package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.ReviewChecklist;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.VerdictName;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A major decision needs a passed review before it is made (行政处罚法第五十八条), by somebody else, of all points. */
final class ReviewIsJudgedTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final SampleDecision MAJOR = Samples.penalty().ofCase(CASE).major();
    private static final SampleReview PASSED = SampleReview.ofCase(CASE, 1, ReviewOutcome.APPROVED);

    static final ReviewChecklist ALL_CHECKED = checklist(true);

    private static ReviewChecklist checklist(boolean documents) {
        return new ReviewChecklist(true, true, true, true, true, documents, false);
    }

    private static List<String> judged(SampleReview review, Consumer<ReviewSubmitted.Builder> more) {
        try (var story = new Story()) {
            return story.happens(review.event(with -> {
                        with.setChecklist(ALL_CHECKED);
                        more.accept(with);
                    }))
                    .submit(MAJOR)
                    .judged(VerdictName.REVIEW);
        }
    }

    private static void byAStranger(ReviewSubmitted.Builder review) {
        var header = EventHeader.newBuilder(review.getHeader());
        header.setContext(
                Context.newBuilder(header.getContext()).setReviewerListed(false).build());
        review.setHeader(header.build());
    }

    @Test
    void passedBeforeItIsMet() {
        assertThat(judged(PASSED, review -> {})).containsExactly("MET #1, due 2026-03-05, done 2026-03-04");
    }

    @Test
    void aReviewOfSixPointsOrByTheUndertakerOrByAStrangerIsNone() {
        assertThat(judged(PASSED, review -> review.setChecklist(null)))
                .containsExactly("MISSED #1, due 2026-03-05, done 2026-03-04 [CHECKLIST_INCOMPLETE]");
        assertThat(judged(PASSED, review -> review.setChecklist(checklist(false))))
                .containsExactly("MISSED #1, due 2026-03-05, done 2026-03-04 [CHECKLIST_INCOMPLETE]");
        assertThat(judged(PASSED, review -> review.setReviewerHandled(true)))
                .containsExactly("MISSED #1, due 2026-03-05, done 2026-03-04 [REVIEWER_HANDLED_CASE]");
        assertThat(judged(PASSED, ReviewIsJudgedTest::byAStranger))
                .containsExactly("MISSED #1, due 2026-03-05, done 2026-03-04 [REVIEWER_NOT_LISTED]");
    }

    @Test
    void oneThatTookLongIsOneAllTheSame() {
        assertThat(judged(PASSED.submittedOn("2026-01-05").dueOn("2026-01-19"), review -> {}))
                .containsExactly("MET #1, due 2026-03-05, done 2026-03-04 [REVIEW_OVERDUE]");
    }

    @Test
    void notPassedOrPassedAfterwardsIsMissed() {
        assertThat(judged(
                        SampleReview.ofCase(CASE, 1, ReviewOutcome.PROBLEMS).receivedAt("2026-03-03T09:00"),
                        with -> {}))
                .allSatisfy(verdict -> assertThat(verdict).startsWith("OPEN #1, due 2026-03-12"));
        assertThat(judged(PASSED.on("2026-03-06"), review -> {}))
                .containsExactly("MISSED #1, due 2026-03-05 [REVIEW_LATE]");
    }

    /** Held as long as it may come, then missing. */
    @Test
    void missingOnceTheHoldIsOver() {
        try (var story = new Story()) {
            assertThat(story.submit(MAJOR).judged(VerdictName.REVIEW)).containsExactly("OPEN #1, due 2026-03-12");

            assertThat(story.dayBegins("2026-03-12").judged(VerdictName.REVIEW))
                    .containsExactly("MISSED #1, due 2026-03-05 [REVIEW_MISSING]");
        }
    }

    @Test
    void othersNeedNone() {
        try (var story = new Story()) {
            assertThat(story.submit(Samples.penalty()).judged(VerdictName.REVIEW))
                    .containsExactly("NOT_APPLICABLE");
        }
    }
}
