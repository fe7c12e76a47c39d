package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.SampleWithdrawal;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** How a receiver takes what it is sent last of a decision is counted for the month of the decision, and moves with it. */
final class ReceiversTakeOrReturnTest {
    private static final String MARCH = Samples.AGENCY + "/2026-03/PENALTY";
    private static final SampleDecision FINED =
            Samples.penalty().penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")));

    private static Map<String, Long> counted(Story story, String place) {
        var counted = new TreeMap<>(story.counted().getOrDefault(place, Map.of()));
        counted.keySet().removeIf(name -> !name.contains(":"));
        return counted;
    }

    private static ReceiverAnswered answered(int edition, ReceiverAnswer answer) {
        return ReceiverAnswered.newBuilder()
                .setEventId("acks/0/" + edition + answer)
                .setAgency(Samples.AGENCY)
                .setReceiver("credit-china")
                .setDecisionId(FINED.decisionId())
                .setEdition(edition)
                .setAnswer(answer)
                .setCode(answer == ReceiverAnswer.REJECTED ? "E12" : null)
                .setAnsweredAt(SampleDecision.at("2026-03-07T10:00"))
                .build();
    }

    @Test
    void returnedThenCorrectedThenAccepted() {
        try (var story = new Story()) {
            story.submit(FINED);
            assertThat(counted(story, MARCH)).isEqualTo(Map.of("sent:credit-china", 1L));

            story.happens(answered(1, ReceiverAnswer.REJECTED));
            assertThat(counted(story, MARCH)).isEqualTo(Map.of("sent:credit-china", 1L, "returned:credit-china", 1L));

            var corrected = FINED.correcting(CorrectionType.CONTENT)
                    .penalty(penalty -> penalty.setFine(new BigDecimal("6000.00")));
            story.submit(corrected);
            assertThat(counted(story, MARCH))
                    .as("nobody has answered to this yet")
                    .isEqualTo(Map.of("sent:credit-china", 1L));

            story.happens(answered(2, ReceiverAnswer.ACCEPTED));
            assertThat(counted(story, MARCH)).isEqualTo(Map.of("sent:credit-china", 1L, "accepted:credit-china", 1L));

            story.submit(SampleWithdrawal.of(FINED, WithdrawalReason.REVOKED).receivedAt("2026-03-10T10:00"));
            assertThat(counted(story, MARCH))
                    .as("it was told to take it back")
                    .isEqualTo(Map.of("sent:credit-china", 1L));
        }
    }

    @Test
    void aCorrectedDateMovesItToAnotherMonth() {
        try (var story = new Story()) {
            story.submit(FINED).happens(answered(1, ReceiverAnswer.APPLIED));
            story.submit(FINED.decidedOn("2026-02-27").correcting(CorrectionType.CONTENT));

            assertThat(counted(story, MARCH)).isEmpty();
            assertThat(counted(story, Samples.AGENCY + "/2026-02/PENALTY")).isEqualTo(Map.of("sent:credit-china", 1L));
        }
    }
}
