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

/** One of two receivers is away; the ledger shows which of them waits for what, and nobody else is touched. */
final class ReceiverIsDownForADayTest {
    private static final SampleDecision FINED = Samples.penalty()
            .sector("market-regulation")
            .penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")));

    private static List<String> takes(Story story, String receiver, String at) {
        return story.happens(SampleAnswer.of(FINED, receiver, 1, ReceiverAnswer.ACCEPTED, "", at))
                .sent();
    }

    @Test
    void theLedgerShowsItAndTheOtherIsServed() {
        try (var story = new Story()) {
            assertThat(story.submit(FINED).sent())
                    .contains("at credit-china: PUBLISH #1/1 ROUTED", "at enterprise-publicity: PUBLISH #1/1 ROUTED");
            assertThat(story.judged(VerdictName.DELIVERY)).containsExactly("OPEN #1, due 2026-03-16");

            assertThat(takes(story, "credit-china", "2026-03-06T10:01"))
                    .containsExactly("at credit-china: PUBLISH #1/1 ACCEPTED");
            assertThat(story.judged(VerdictName.DELIVERY))
                    .as("due when the one that waits is to have it")
                    .containsExactly("OPEN #1, due 2026-04-02");
            assertThat(story.dayBegins("2026-03-07").sent()).isEmpty();

            assertThat(takes(story, "enterprise-publicity", "2026-03-07T10:00"))
                    .containsExactly("at enterprise-publicity: PUBLISH #1/1 ACCEPTED");
            assertThat(story.judged(VerdictName.DELIVERY))
                    .as("by when it was sent on its way")
                    .containsExactly("MET #1, due 2026-04-02, done 2026-03-06");
            assertThat(takes(story, "enterprise-publicity", "2026-03-07T10:01"))
                    .as("said twice")
                    .isEmpty();
        }
    }

    /** It comes back with the latest, and what it says of the edition before changes nothing. */
    @Test
    void whatWasCorrectedMeanwhileIsWhatCounts() {
        try (var story = new Story()) {
            story.submit(FINED);
            story.submit(FINED.revision(2)
                    .facts("更正。")
                    .penalty(penalty -> penalty.setFine(new BigDecimal("3000.00")))
                    .receivedAt("2026-03-07T09:00"));
            story.sent();

            assertThat(takes(story, "enterprise-publicity", "2026-03-07T10:00")).isEmpty();
            assertThat(story.happens(SampleAnswer.of(
                                    FINED, "enterprise-publicity", 2, ReceiverAnswer.ACCEPTED, "", "2026-03-07T10:01"))
                            .sent())
                    .containsExactly("at enterprise-publicity: PUBLISH #1/2 ACCEPTED");
        }
    }
}
