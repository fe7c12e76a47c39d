package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleOutcome;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** Five thousand yuan, paid in April, May and June. */
final class FinePaidInInstalmentsTest {
    private static final SampleDecision FINED =
            Samples.penalty().penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")));

    private static SampleOutcome paid(String amount, String day) {
        return SampleOutcome.ofDocument(FINED, OutcomeType.PARTLY_FULFILLED)
                .amount(amount)
                .on(day)
                .receivedAt(day + "T16:00");
    }

    @Test
    void theLastInstalmentMakesItFulfilledOnThePublicPage() {
        try (var story = new Story()) {
            story.submit(FINED);
            story.told();

            story.submit(paid("2000.00", "2026-04-01"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05, PARTLY_FULFILLED 2000.00",
                            "edition #1/2: FULFILMENT 2026-04-01T16:00",
                            "receipt OUTCOME 0: RECORDED RECORDED 2026-04-01T16:00");

            story.submit(paid("2000.00", "2026-05-06"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05, PARTLY_FULFILLED 4000.00",
                            "edition #1/3: FULFILMENT 2026-05-06T16:00",
                            "receipt OUTCOME 0: RECORDED RECORDED 2026-05-06T16:00");

            story.submit(paid("1000.00", "2026-06-01"));
            assertThat(story.told())
                    .containsExactly(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05, FULFILLED 5000.00",
                            "edition #1/4: FULFILMENT 2026-06-01T16:00",
                            "receipt OUTCOME 0: RECORDED RECORDED 2026-06-01T16:00");
        }
    }

    @Test
    void theSameInstalmentReportedTwiceCountsOnce() {
        try (var story = new Story()) {
            story.submit(FINED).submit(paid("2000.00", "2026-04-01"));
            story.told();

            story.submit(paid("2000.00", "2026-04-01"));
            assertThat(story.told()).isEmpty();
        }
    }

    @Test
    void notPaidInTimeItIsUnfulfilledUntilTheWholeIsPaidAtOnce() {
        var unpaid = SampleOutcome.ofDocument(FINED, OutcomeType.UNFULFILLED)
                .on("2026-03-21")
                .receivedAt("2026-03-23T09:00");
        var fulfilled = SampleOutcome.ofDocument(FINED, OutcomeType.FULFILLED)
                .on("2026-04-02")
                .receivedAt("2026-04-03T09:00");
        try (var story = new Story()) {
            story.submit(FINED).submit(unpaid);
            assertThat(story.told())
                    .contains("public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05, UNFULFILLED null");

            story.submit(fulfilled);
            assertThat(story.told())
                    .contains(
                            "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05, FULFILLED null",
                            "edition #1/3: FULFILMENT 2026-04-03T09:00");
        }
    }
}
