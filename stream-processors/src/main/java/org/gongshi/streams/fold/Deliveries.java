package org.gongshi.streams.fold;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongshi.exchange.AnswerMade;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.DeliveryMade;
import org.gongshi.exchange.DeliveryState;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.streams.fold.Emission.DeliveryStated;
import org.jspecify.annotations.Nullable;

/** Where a decision stands at its receivers (报送台账): what was sent, and what they say to it. */
final class Deliveries {
    private Deliveries() {}

    static Optional<DeliveryMade> of(PartyFile party, String receiver) {
        return party.getDeliveries().stream()
                .filter(made -> made.getReceiver().equals(receiver))
                .findFirst();
    }

    /** The receiver has it, as far as we know. */
    static boolean isOut(DeliveryMade made) {
        return made.getAction() == CreditAction.PUBLISH && wentOut(made);
    }

    /** The receiver was told something. */
    static boolean wentOut(DeliveryMade made) {
        return made.getLacking().isEmpty();
    }

    /** What of the ledger is another now. */
    static List<DeliveryStated> stated(@Nullable PartyFile before, PartyFile now) {
        if (before == null ? now.getDeliveries().isEmpty() : isSame(before, now)) {
            return List.of();
        }
        var old = all(before);
        var current = all(now);
        var receivers = new TreeSet<>(old.keySet());
        receivers.addAll(current.keySet());
        return receivers.stream()
                .filter(receiver -> !Objects.equals(old.get(receiver), current.get(receiver)))
                .map(receiver -> new DeliveryStated(now.getDecisionId(), receiver, current.get(receiver)))
                .toList();
    }

    /** Most events change nothing here. */
    private static boolean isSame(PartyFile before, PartyFile now) {
        return before.getDeliveries().equals(now.getDeliveries())
                && before.getAnswers().equals(now.getAnswers());
    }

    private static Map<String, Delivery> all(@Nullable PartyFile party) {
        var all = new TreeMap<String, Delivery>();
        if (party != null) {
            party.getDeliveries().forEach(made -> all.put(made.getReceiver(), delivery(party, made)));
        }
        return all;
    }

    private static Delivery delivery(PartyFile party, DeliveryMade made) {
        var answer = answer(party, made);
        var standing = party.getStanding().orElseThrow();
        return Delivery.newBuilder()
                .setDecisionId(party.getDecisionId())
                .setReceiver(made.getReceiver())
                .setAgency(standing.getAgency().getCreditCode())
                .setReceiptId(standing.getReceiptId())
                .setEdition(made.getEdition())
                .setAction(made.getAction())
                .setTable(made.getTable())
                .setState(answer.map(given -> state(given.getAnswer())).orElse(state(made)))
                .setStateAt(answer.map(AnswerMade::getAnsweredAt).orElse(made.getRoutedAt()))
                .setRoutedAt(made.getRoutedAt())
                .setDueOn(made.getDueOn())
                .setReason(made.getReason().orElse(null))
                .setCode(
                        answer.flatMap(AnswerMade::getCode).or(made::getLacking).orElse(null))
                .setMessage(answer.flatMap(AnswerMade::getMessage).orElse(null))
                .build();
    }

    /** What the receiver said to what it was sent last. */
    static Optional<AnswerMade> answer(PartyFile party, DeliveryMade made) {
        return party.getAnswers().stream().filter(given -> isTo(given, made)).findFirst();
    }

    private static boolean isTo(AnswerMade given, DeliveryMade made) {
        return given.getReceiver().equals(made.getReceiver())
                && given.getEdition() == made.getEdition()
                && made.getLacking().isEmpty();
    }

    private static DeliveryState state(DeliveryMade made) {
        return made.getLacking().isPresent() ? DeliveryState.INCOMPLETE : DeliveryState.ROUTED;
    }

    private static DeliveryState state(ReceiverAnswer answer) {
        return switch (answer) {
            case SENT -> DeliveryState.SENT;
            case ACCEPTED -> DeliveryState.ACCEPTED;
            case REJECTED -> DeliveryState.REJECTED;
            case APPLIED -> DeliveryState.APPLIED;
            case STOPPED -> DeliveryState.STOPPED;
            case DIFFERS -> DeliveryState.DIFFERS;
            case UNKNOWN -> DeliveryState.UNKNOWN;
        };
    }
}
