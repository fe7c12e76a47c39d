package org.gongshi.streams.fold;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongshi.exchange.DeliveryMade;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.ReceiverAnswer;
import org.jspecify.annotations.Nullable;

/**
 * How receivers take what they are sent (接收情况): of what each was sent last of a decision, as "sent:credit-china",
 * "accepted:credit-china" and "returned:credit-china" of the month and kind of the decision.
 */
final class DeliveryCounts {
    private static final Set<ReceiverAnswer> TAKEN =
            EnumSet.of(ReceiverAnswer.ACCEPTED, ReceiverAnswer.APPLIED, ReceiverAnswer.STOPPED);

    private DeliveryCounts() {}

    static List<Share> moved(Parts before, Parts now) {
        var was = sent(before);
        var is = sent(now);
        var ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        var moved = new ArrayList<Share>();
        ids.stream()
                .filter(id -> isOther(was.get(id), is.get(id)))
                .forEach(id -> moved.addAll(Share.moved(share(was.get(id)), share(is.get(id)))));
        return moved;
    }

    private static Map<String, PartyFile> sent(Parts parts) {
        var sent = new TreeMap<String, PartyFile>();
        parts.files().values().stream()
                .flatMap(file -> file.getParties().stream())
                .filter(party -> !party.getDeliveries().isEmpty())
                .forEach(party -> sent.put(party.getDecisionId(), party));
        return sent;
    }

    /** Parts are never changed in place, so the same object has the same content. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOther(@Nullable PartyFile before, @Nullable PartyFile now) {
        return before != now;
    }

    private static Optional<Share> share(@Nullable PartyFile party) {
        return Optional.ofNullable(party)
                .flatMap(PartyFile::getStanding)
                .flatMap(standing -> Share.of(
                        standing.getAgency(),
                        standing.getCountsFor().orElse(standing.getAgency().getCreditCode()),
                        YearMonth.from(standing.getDecidedOn()),
                        standing.getKind(),
                        counts(Objects.requireNonNull(party))));
    }

    private static Map<String, Long> counts(PartyFile party) {
        var counts = new TreeMap<String, Long>();
        for (var made : party.getDeliveries()) {
            if (Deliveries.wentOut(made)) {
                counts.put("sent:" + made.getReceiver(), 1L);
                answered(party, made).ifPresent(word -> counts.put(word + ":" + made.getReceiver(), 1L));
            }
        }
        return counts;
    }

    private static Optional<String> answered(PartyFile party, DeliveryMade made) {
        return Deliveries.answer(party, made)
                .map(given -> given.getAnswer())
                .flatMap(answer -> TAKEN.contains(answer)
                        ? Optional.of("accepted")
                        : Optional.of("returned").filter(_ -> answer == ReceiverAnswer.REJECTED));
    }
}
