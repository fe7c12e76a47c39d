package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A receiver answers about what nobody sent to it. */
final class AnswerAboutWhatNobodySentTest {
    private static final SampleDecision DECISION = Samples.penalty();

    private static ReceiverAnswered answer(String receiver) {
        return ReceiverAnswered.newBuilder()
                .setEventId("credit.acks-v1/0/1")
                .setAgency(Samples.AGENCY)
                .setReceiver(receiver)
                .setDecisionId(DECISION.decisionId())
                .setEdition(1)
                .setAnswer(ReceiverAnswer.STOPPED)
                .setCode("REPAIRED")
                .setAnsweredAt(SampleDecision.at("2026-03-07T03:00"))
                .build();
    }

    @Test
    void anAnswerAboutWhatNobodyKnowsSaysNothing() {
        try (var story = new Story()) {
            story.happens(answer("credit-china"));

            assertThat(story.told()).isEmpty();
            assertThat(story.sent()).isEmpty();
        }
    }

    @Test
    void oneWhoWasNotSentADecisionHasNoSayInIt() {
        try (var story = new Story()) {
            story.submit(DECISION);
            story.told();
            story.sent();

            story.happens(answer("other-province")).happens(answer("credit-china"));

            assertThat(story.told()).isEmpty();
            assertThat(story.sent()).isEmpty();
        }
    }
}
