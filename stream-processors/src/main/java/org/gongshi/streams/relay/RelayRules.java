package org.gongshi.streams.relay;

import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.exchange.SupervisorActed;

/** What an entry says as an event. */
final class RelayRules {
    private RelayRules() {}

    static SpecificRecord event(SpecificRecord entry, String id) {
        return switch (entry) {
            case SupervisionAction action ->
                SupervisorActed.newBuilder()
                        .setEventId(id)
                        .setAgency(action.getAgency())
                        .setAct(action.getAct())
                        .setActedAt(action.getActedAt())
                        .setAccount(action.getAccount())
                        .setCaseNumber(action.getCaseNumber().orElse(null))
                        .setDocumentNumber(action.getDocumentNumber().orElse(null))
                        .setFromDay(action.getFromDay().orElse(null))
                        .setToDay(action.getToDay().orElse(null))
                        .setInstrument(action.getInstrument().orElse(null))
                        .setInstrumentType(action.getInstrumentType().orElse(null))
                        .setAnswerBy(action.getAnswerBy().orElse(null))
                        .setWhom(action.getWhom().orElse(null))
                        .build();
            case CreditAck ack ->
                ReceiverAnswered.newBuilder()
                        .setEventId(id)
                        .setAgency(ack.getAgency())
                        .setReceiver(ack.getReceiver())
                        .setDecisionId(ack.getDecisionId())
                        .setEdition(ack.getEdition())
                        .setAnswer(ack.getAnswer())
                        .setCode(ack.getCode().orElse(null))
                        .setMessage(ack.getMessage().orElse(null))
                        .setAnsweredAt(ack.getAnsweredAt())
                        .build();
            default -> throw new IllegalArgumentException("nobody but supervisors and receivers is relayed");
        };
    }

    /** Whose events it is appended to: the order is per agency. */
    static String agency(SpecificRecord event) {
        return switch (event) {
            case SupervisorActed acted -> acted.getAgency();
            case ReceiverAnswered answered -> answered.getAgency();
            default -> throw new IllegalArgumentException("no relayed event");
        };
    }
}
