package org.gongshi.local.replay;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Tombstone;
import org.jspecify.annotations.Nullable;

/** A value in few words that hold no text of it. */
final class Words {
    private Words() {}

    static String of(@Nullable SpecificRecord value) {
        return switch (value) {
            case PublicDecision decision ->
                "public, edition " + decision.getEdition() + due(Optional.of(decision.getDeadline()));
            case Tombstone tombstone -> "tombstone, " + tombstone.getReason();
            case Receipt receipt -> receipt.getState() + due(receipt.getDeadline());
            case null, default -> "nothing";
        };
    }

    private static String due(Optional<Deadline> deadline) {
        return deadline.map(due -> ", due " + due.getDueOn()).orElse("");
    }

    /** As the public knows it; a tombstone has none. */
    static @Nullable String documentNumber(@Nullable SpecificRecord now, @Nullable SpecificRecord then) {
        return Stream.of(Optional.ofNullable(then), Optional.ofNullable(now))
                .flatMap(Optional::stream)
                .filter(PublicDecision.class::isInstance)
                .map(PublicDecision.class::cast)
                .map(PublicDecision::getDocumentNumber)
                .findFirst()
                .orElse(null);
    }
}
