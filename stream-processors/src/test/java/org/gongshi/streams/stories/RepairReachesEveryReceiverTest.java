package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.VerdictName;
import org.gongshi.streams.SampleAnswer;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/**
 * 信用修复管理办法: what the credit site repaired on Monday, 8 March 2027, is off every other site by Thursday. What is still
 * open on Friday is a breach that supervisors are told of: whoever looks compares the day with today.
 */
final class RepairReachesEveryReceiverTest {
    private static final SampleDecision FINED = Samples.penalty()
            .sector("market-regulation")
            .penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")));

    private static void answers(Story story, String receiver, int edition, ReceiverAnswer answer, String at) {
        var code = answer == ReceiverAnswer.STOPPED ? "REPAIRED" : answer == ReceiverAnswer.REJECTED ? "CF_WSH" : "";
        story.happens(SampleAnswer.of(FINED, receiver, edition, answer, code, at));
    }

    /** Both receivers have the decision, and the credit site repairs. */
    private static Story repaired() {
        var story = new Story();
        story.submit(FINED);
        answers(story, "credit-china", 1, ReceiverAnswer.ACCEPTED, "2026-03-06T11:00");
        answers(story, "enterprise-publicity", 1, ReceiverAnswer.ACCEPTED, "2026-03-06T11:00");
        assertThat(story.judged(VerdictName.DELIVERY)).containsExactly("MET #1, due 2026-04-02, done 2026-03-06");
        answers(story, "credit-china", 1, ReceiverAnswer.STOPPED, "2027-03-08T10:00");
        return story;
    }

    private static List<String> judged(Story story) {
        return story.judged(VerdictName.DELIVERY);
    }

    @Test
    void theClockBeginsWithTheRepairAndEndsWhenTheLastHasTakenItDown() {
        try (var story = repaired()) {
            assertThat(story.told()).contains("gone #1");
            assertThat(judged(story)).containsExactly("OPEN #1, due 2027-03-11");

            answers(story, "credit-china", 2, ReceiverAnswer.ACCEPTED, "2027-03-08T10:05");
            assertThat(judged(story)).containsExactly("OPEN #1, due 2027-03-11");
            answers(story, "enterprise-publicity", 2, ReceiverAnswer.ACCEPTED, "2027-03-10T09:00");
            assertThat(judged(story)).containsExactly("MET #1, due 2027-03-11, done 2027-03-08");
        }
    }

    @Test
    void aSiteThatDoesNotTakeItDownKeepsItOpenBeyondItsDay() {
        try (var story = repaired()) {
            answers(story, "credit-china", 2, ReceiverAnswer.ACCEPTED, "2027-03-08T10:05");
            answers(story, "enterprise-publicity", 2, ReceiverAnswer.REJECTED, "2027-03-08T10:05");

            story.dayBegins("2027-03-12");

            assertThat(judged(story)).containsExactly("OPEN #1, due 2027-03-11 [REJECTED]");
            answers(story, "enterprise-publicity", 2, ReceiverAnswer.ACCEPTED, "2027-03-15T09:00");
            assertThat(judged(story))
                    .as("how long a receiver takes is not the agency's fault")
                    .containsExactly("MET #1, due 2027-03-11, done 2027-03-08");
        }
    }

    /** It holds over the weekend and what the calendar says of it. */
    @Test
    void threeWorkingDaysAreCountedFromTheDayOfTheRepair() {
        try (var story = new Story()) {
            story.submit(FINED);
            answers(story, "credit-china", 1, ReceiverAnswer.STOPPED, "2027-03-12T17:00");

            assertThat(story.sent())
                    .contains("to enterprise-publicity: WITHDRAW #1/2 REPAIRED 2027-03-12, due 2027-03-17, 0 columns");
        }
    }

    @Test
    void onlyWhoDecidesOnRepairCanEndItForOthers() {
        try (var story = new Story()) {
            story.submit(FINED);
            story.sent();
            story.told();
            answers(story, "enterprise-publicity", 1, ReceiverAnswer.STOPPED, "2027-03-08T10:00");

            assertThat(story.told()).isEmpty();
            assertThat(story.sent()).containsExactly("at enterprise-publicity: PUBLISH #1/1 STOPPED REPAIRED");
        }
    }
}
