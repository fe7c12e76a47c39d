package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** The credit site takes the record in, then sends it back; a province's own platform uses it. */
final class ReceiversAnswersAreRememberedTest {
    private static final SampleDecision DECISION = Samples.penalty();

    private static ReceiverAnswered answer(String receiver, ReceiverAnswer answer, String at) {
        return ReceiverAnswered.newBuilder()
                .setEventId("credit.acks-v1/0/" + at)
                .setAgency(Samples.AGENCY)
                .setReceiver(receiver)
                .setDecisionId(DECISION.decisionId())
                .setEdition(1)
                .setAnswer(answer)
                .setCode(answer == ReceiverAnswer.REJECTED ? "CF_WSH" : null)
                .setAnsweredAt(SampleDecision.at(at))
                .build();
    }

    @Test
    void theLastOfEachIsKeptAndNothingIsSaidAboutIt() {
        try (var story = new Story()) {
            story.submit(DECISION);
            story.told();

            story.happens(answer("credit-china", ReceiverAnswer.ACCEPTED, "2026-03-07T03:00"))
                    .happens(answer("credit-province", ReceiverAnswer.APPLIED, "2026-03-07T04:00"))
                    .happens(answer("credit-china", ReceiverAnswer.REJECTED, "2026-03-08T03:00"));

            assertThat(story.told()).isEmpty();
            var number = DECISION.event().getDocumentNumber();
            var file = (DecisionFile) story.stored("decision-files", Samples.AGENCY + "/" + number);
            assertThat(file.getParties().getFirst().getAnswers())
                    .extracting(answer -> answer.getReceiver() + " " + answer.getAnswer())
                    .containsExactly("credit-province APPLIED", "credit-china REJECTED");
        }
    }

    @Test
    void anAnswerAboutWhatNobodyKnowsSaysNothing() {
        try (var story = new Story()) {
            story.happens(answer("credit-china", ReceiverAnswer.ACCEPTED, "2026-03-07T03:00"));

            assertThat(story.told()).isEmpty();
        }
    }
}
