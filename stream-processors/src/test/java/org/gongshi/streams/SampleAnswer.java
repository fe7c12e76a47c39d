package org.gongshi.streams;

import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.ReceiverAnswered;

/** What a receiver says about the edition of a decision that it was sent. */
public final class SampleAnswer {
    private SampleAnswer() {}

    /**
     * An answer as the relay passes it on.
     *
     * @param code empty: none
     * @param at civil time in Shanghai, such as "2026-03-07T03:00"
     */
    public static ReceiverAnswered of(
            SampleDecision decision, String receiver, int edition, ReceiverAnswer answer, String code, String at) {
        return ReceiverAnswered.newBuilder()
                .setEventId("credit.acks-v1/0/" + receiver + at)
                .setAgency(Samples.AGENCY)
                .setReceiver(receiver)
                .setDecisionId(decision.decisionId())
                .setEdition(edition)
                .setAnswer(answer)
                .setCode(code.isEmpty() ? null : code)
                .setMessage(answer == ReceiverAnswer.REJECTED ? "名称与代码不符" : null)
                .setAnsweredAt(SampleDecision.at(at))
                .build();
    }
}
