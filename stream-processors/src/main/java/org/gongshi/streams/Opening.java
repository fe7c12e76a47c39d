package org.gongshi.streams;

import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.Seal;
import org.gongshi.streams.fold.CaseEvent;
import org.gongshi.streams.fold.CaseEvent.DayBegun;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.gongshi.streams.fold.CaseEvent.WithdrawalOpened;
import org.jspecify.annotations.Nullable;

/** Makes a record of the log an event of the fold: opens what is sealed, if its key still exists. */
final class Opening {
    private final Seal seal;
    private final ExchangeRecords records;

    Opening(Seal seal, ExchangeRecords records) {
        this.seal = seal;
        this.records = records;
    }

    CaseEvent open(@Nullable SpecificRecord value) {
        return switch (value) {
            case DecisionSubmitted submitted -> new DecisionOpened(submitted, content(submitted));
            case WithdrawalSubmitted submitted -> new WithdrawalOpened(submitted);
            case DayBegan began -> new DayBegun(began.getDay());
            case null, default -> throw new IllegalArgumentException("no event of a case");
        };
    }

    private @Nullable SealedDecision content(DecisionSubmitted submitted) {
        var sealed = bytes(submitted.getSealed());
        return seal.open(submitted.getSealKey(), submitted.getDecisionId(), sealed)
                .map(this::decision)
                .orElse(null);
    }

    private SealedDecision decision(byte[] content) {
        try {
            return (SealedDecision) records.decode(content);
        } catch (SerializationException | ClassCastException bug) {
            throw new IllegalStateException("what was sealed is no decision", bug);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
