package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleRecord;
import org.gongshi.streams.SampleReview;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Off in 2025: 1 to 8 October, for which people worked on Sunday, 28 September, and Saturday, 11 October. In 2026: 25 to 27 September
 * and 1 to 7 October, for Sunday, 20 September, and Saturday, 10 October.
 */
final class NationalDayIsNoWorkingTimeTest {
    private static final String CASE = "示交案〔2026〕3号";

    /** Seven working days (国办发〔2018〕118号 二（六）); the days worked instead count, also as the last one. */
    @ParameterizedTest
    @CsvSource({
        "2025-09-26, 2025-10-13T23:59, 'MET #1, due 2025-10-13, done 2025-10-13'",
        "2025-09-26, 2025-10-14T00:00, 'MISSED #1, due 2025-10-13, done 2025-10-14 [RECEIVED_LATE]'",
        "2025-09-25, 2025-10-11T23:59, 'MET #1, due 2025-10-11, done 2025-10-11'",
        "2025-09-25, 2025-10-12T00:00, 'MISSED #1, due 2025-10-11, done 2025-10-12 [RECEIVED_LATE]'",
        "2026-09-18, 2026-09-29T23:59, 'MET #1, due 2026-09-29, done 2026-09-29'",
        "2026-09-18, 2026-09-30T00:00, 'MISSED #1, due 2026-09-29, done 2026-09-30 [RECEIVED_LATE]'",
        "2026-09-30, 2026-10-15T23:59, 'MET #1, due 2026-10-15, done 2026-10-15'",
        "2026-09-30, 2026-10-16T00:00, 'MISSED #1, due 2026-10-15, done 2026-10-16 [RECEIVED_LATE]'"
    })
    void aPenaltyIsPublishedWithinSevenWorkingDays(String decidedOn, String receivedAt, String verdict) {
        assertThat(published(Samples.penalty().decidedOn(decidedOn).receivedAt(receivedAt)))
                .containsExactly(verdict);
    }

    /** The same article: twenty of any other decision. */
    @ParameterizedTest
    @CsvSource({
        "2025-09-26, 2025-10-30T23:59, 'MET #1, due 2025-10-30, done 2025-10-30'",
        "2025-09-26, 2025-10-31T00:00, 'MISSED #1, due 2025-10-30, done 2025-10-31 [RECEIVED_LATE]'",
        "2026-09-18, 2026-10-22T23:59, 'MET #1, due 2026-10-22, done 2026-10-22'",
        "2026-09-18, 2026-10-23T00:00, 'MISSED #1, due 2026-10-22, done 2026-10-23 [RECEIVED_LATE]'"
    })
    void anInspectionIsPublishedWithinTwentyWorkingDays(String decidedOn, String receivedAt, String verdict) {
        assertThat(published(Samples.inspection().decidedOn(decidedOn).receivedAt(receivedAt)))
                .containsExactly(verdict);
    }

    private static List<String> published(SampleDecision decision) {
        try (var story = new Story()) {
            return story.submit(decision).judged(VerdictName.PUBLICATION);
        }
    }

    /** 行政处罚法第四十八条: three working days, the last of them a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-10T23:59, 'MET #1, due 2026-10-10, done 2026-10-10'",
        "2026-10-11T00:00, 'MISSED #1, due 2026-10-10, done 2026-10-11 [TAKEN_BACK_LATE]'"
    })
    void whatWasRevokedOnTheEveIsTakenBackByTheWorkingSaturday(String receivedAt, String verdict) {
        var decision = Samples.penalty();
        try (var story = new Story()) {
            story.submit(decision)
                    .submit(SampleWithdrawal.of(decision, WithdrawalReason.REVOKED)
                            .on("2026-09-30")
                            .receivedAt(receivedAt));

            assertThat(story.judged(VerdictName.WITHDRAWAL)).containsExactly(verdict);
        }
    }

    /** 市场监督管理行政处罚程序规定第五十五条: reviewed within ten working days of the day on which the papers came. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-16, 'MET #1, due 2026-10-20, done 2026-10-16'",
        "2026-10-19, 'MET #1, due 2026-10-20, done 2026-10-19 [REVIEW_OVERDUE]'"
    })
    void aReviewMayTakeTenWorkingDays(String reviewedOn, String verdict) {
        var review = SampleReview.ofCase(CASE, 1, ReviewOutcome.APPROVED)
                .submittedOn("2026-09-28")
                .on(reviewedOn)
                .receivedAt("2026-10-19T17:00");
        try (var story = new Story()) {
            story.happens(review.event(NationalDayIsNoWorkingTimeTest::ofMarketRegulators))
                    .submit(Samples.penalty()
                            .ofCase(CASE)
                            .major()
                            .context(resolved -> resolved.setSector("market-regulation"))
                            .decidedOn("2026-10-20")
                            .receivedAt("2026-10-20T10:00"));

            assertThat(story.judged(VerdictName.REVIEW)).containsExactly(verdict);
        }
    }

    private static void ofMarketRegulators(ReviewSubmitted.Builder review) {
        var header = review.getHeader();
        var context = Context.newBuilder(header.getContext()).setSector("market-regulation");
        review.setChecklist(ReviewIsJudgedTest.ALL_CHECKED)
                .setHeader(EventHeader.newBuilder(header)
                        .setContext(context.build())
                        .build());
    }

    /** 行政处罚法第六十一条. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-10-15, 'MET, due 2026-10-15, done 2026-10-15'",
        "2026-09-30, 2026-10-16, 'MISSED, due 2026-10-15, done 2026-10-16 [SERVED_LATE]'",
        "2025-09-25, 2025-10-11, 'MET, due 2025-10-11, done 2025-10-11'",
        "2025-09-25, 2025-10-12, 'MISSED, due 2025-10-11, done 2025-10-12 [SERVED_LATE]'"
    })
    void aPenaltyIsServedWithinSevenWorkingDays(String decidedOn, String servedOn, String verdict) {
        try (var story = new Story()) {
            story.submit(Samples.penalty().ofCase(CASE).decidedOn(decidedOn).receivedAt(decidedOn + "T17:00"))
                    .submit(SampleRecord.of(CASE, CaseStage.SERVICE).on(servedOn));

            assertThat(story.judged(VerdictName.TIME_LIMIT)).containsExactly(verdict);
        }
    }

    /** Due on Monday, 12 October: the Saturday before is the first working day before that, Friday the second. */
    @Test
    void aMajorDecisionWithoutReviewIsHeldUntilTwoWorkingDaysBeforeItIsDue() {
        var decision = Samples.penalty().major().decidedOn("2026-09-24").receivedAt("2026-09-24T17:00");
        try (var story = new Story()) {
            story.dayBegins("2026-09-24").submit(decision);
            assertThat(story.told())
                    .containsExactly("receipt #1 1: HELD HELD_FOR_REVIEW 2026-09-24T17:00, held until 2026-10-09");
            story.dayBegins("2026-09-28").dayBegins("2026-10-08");
            assertThat(story.told()).isEmpty();

            story.dayBegins("2026-10-09");
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-10-09T00:00, until 2027-09-24",
                            "edition #1/1: PUBLISHED 2026-10-09T00:00",
                            "receipt #1 1: PUBLISHED RELEASED_BEFORE_DUE 2026-10-09T00:00, [REVIEW_MISSING]");
        }
    }
}
