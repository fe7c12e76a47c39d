package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.VerdictName;
import org.gongshi.streams.SampleAnswer;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/**
 * 市场监督管理行政处罚信息公示规定第十条: another province's market regulator fined one of our companies on 5 March and sent that in on
 * the 10th, so it is to be shown here by the 24th. It waits for a review until two working days before, and not until those of
 * the agency's own twenty, which would be 31 March.
 */
final class AnotherProvincesMajorDecisionIsHeldTest {
    private static final SampleDecision SENT_IN = Samples.penalty()
            .sector("market-regulation")
            .penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")))
            .major()
            .context(with -> with.setRegion("320106").setAgencyName("示例省示例市市场监督管理局"))
            .receivedAt("2026-03-10T10:00");

    @Test
    void theClockRunsWhileItIsHeld() {
        try (var story = new Story()) {
            story.submit(SENT_IN);

            assertThat(story.told())
                    .contains("receipt #1 1: HELD HELD_FOR_REVIEW 2026-03-10T10:00, held until 2026-03-20");
            assertThat(story.judged(VerdictName.REVIEW))
                    .as("what supervisors are warned by on the working day before")
                    .containsExactly("OPEN #1, due 2026-03-20");
            assertThat(story.sent()).isEmpty();
            assertThat(story.dayBegins("2026-03-19").told()).isEmpty();

            assertThat(story.dayBegins("2026-03-20").told())
                    .contains("receipt #1 1: PUBLISHED RELEASED_BEFORE_DUE 2026-03-20T00:00, [REVIEW_MISSING]");
            assertThat(story.sent())
                    .containsExactly(
                            "to enterprise-publicity: PUBLISH #1/1, due 2026-03-24, 16 columns",
                            "at enterprise-publicity: PUBLISH #1/1 ROUTED");
            assertThat(story.judged(VerdictName.DELIVERY)).containsExactly("OPEN #1, due 2026-03-24");
            story.happens(SampleAnswer.of(
                    SENT_IN, "enterprise-publicity", 1, ReceiverAnswer.ACCEPTED, "", "2026-03-20T09:00"));
            assertThat(story.judged(VerdictName.DELIVERY)).containsExactly("MET #1, due 2026-03-24, done 2026-03-20");
        }
    }

    /** At home the agency's own day counts: the credit site's comes sooner, and holds nothing shorter. */
    @Test
    void atHomeTheAgencysOwnDayCounts() {
        try (var story = new Story()) {
            story.submit(SENT_IN.context(with -> with.setRegion("330106")));

            assertThat(story.told())
                    .contains("receipt #1 1: HELD HELD_FOR_REVIEW 2026-03-10T10:00, held until 2026-03-31");
        }
    }
}
