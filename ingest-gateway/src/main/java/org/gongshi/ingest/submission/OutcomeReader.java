package org.gongshi.ingest.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what became of a decision from a body and finds everything that is wrong with it. */
final class OutcomeReader {
    private OutcomeReader() {}

    /** What a type of outcome says besides that it happened. */
    private enum Shape {
        /** A challenge: it ends in a result, and may be challenged again. */
        CHALLENGE,
        /** The administration looked at it again. */
        REVISION,
        /** Paid or done, wholly or in part. */
        PERFORMANCE,
        /** A fact and nothing else. */
        FACT
    }

    private static Shape shape(OutcomeType type) {
        return switch (type) {
            case RECONSIDERATION, LITIGATION -> Shape.CHALLENGE;
            case SELF_CORRECTION, SUPERVISION -> Shape.REVISION;
            case FULFILLED, PARTLY_FULFILLED -> Shape.PERFORMANCE;
            case UNFULFILLED, COURT_ENFORCEMENT, REPAIRED, TRANSFERRED, UNKNOWN -> Shape.FACT;
        };
    }

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading<Outcome> read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = Numbers.agency(fields);
        Numbers numbers = Numbers.read(fields);
        OutcomeType type = fields.requiredChoice("type", OutcomeType.class, OutcomeType.UNKNOWN);
        OutcomeResult result = result(fields, type);
        Boolean stated = fields.flag("final");
        LocalDate occurredOn = Times.past(fields, "occurredOn", today);
        LocalDate effectiveOn = effectiveOn(fields, occurredOn);
        BigDecimal amount = fields.amount("amount");
        if (amount != null && type != OutcomeType.UNKNOWN && shape(type) != Shape.PERFORMANCE) {
            fields.refuse("amount", ErrorCode.NOT_OF_THIS_TYPE, type.name());
        }
        fields.text("note");
        boolean isFinal = stated == null ? shape(type) != Shape.CHALLENGE : stated;
        return Reading.of(
                fields,
                agency,
                known -> new Outcome(
                        known,
                        numbers,
                        type,
                        result,
                        isFinal,
                        occurredOn,
                        effectiveOn,
                        amount,
                        fields.canonicalJson()));
    }

    private static @Nullable OutcomeResult result(Fields fields, OutcomeType type) {
        OutcomeResult result = fields.choice("result", OutcomeResult.class);
        switch (shape(type)) {
            case CHALLENGE -> fields.requireValue("result");
            case REVISION -> fields.recommendValue("result");
            case PERFORMANCE, FACT -> {
                if (result != null && type != OutcomeType.UNKNOWN) {
                    fields.refuse("result", ErrorCode.NOT_OF_THIS_TYPE, type.name());
                }
            }
        }
        return result;
    }

    private static @Nullable LocalDate effectiveOn(Fields fields, LocalDate occurredOn) {
        LocalDate effectiveOn = fields.date("effectiveOn");
        if (effectiveOn != null && effectiveOn.isBefore(occurredOn)) {
            fields.refuse("effectiveOn", ErrorCode.EFFECTIVE_EARLY);
        }
        return effectiveOn;
    }
}
