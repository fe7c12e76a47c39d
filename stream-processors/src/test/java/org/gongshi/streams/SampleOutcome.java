package org.gongshi.streams;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.streams.fold.CaseEvent;
import org.jspecify.annotations.Nullable;

/** What became of a decision, as the gateway would have sent it on; every method returns a changed copy. */
public record SampleOutcome(
        @Nullable String caseNumber,
        @Nullable String documentNumber,
        OutcomeType type,
        @Nullable OutcomeResult result,
        boolean isFinal,
        LocalDate occurredOn,
        @Nullable BigDecimal amount,
        Instant receivedAt) {

    public static SampleOutcome ofDocument(SampleDecision decision, OutcomeType type) {
        return new SampleOutcome(
                null,
                decision.event().getDocumentNumber(),
                type,
                null,
                true,
                LocalDate.of(2026, 4, 20),
                null,
                SampleDecision.at("2026-04-21T10:00"));
    }

    public static SampleOutcome ofCase(String caseNumber, OutcomeType type) {
        return new SampleOutcome(
                caseNumber,
                null,
                type,
                null,
                true,
                LocalDate.of(2026, 4, 20),
                null,
                SampleDecision.at("2026-04-21T10:00"));
    }

    public SampleOutcome result(OutcomeResult how) {
        return new SampleOutcome(caseNumber, documentNumber, type, how, isFinal, occurredOn, amount, receivedAt);
    }

    public SampleOutcome appealable() {
        return new SampleOutcome(caseNumber, documentNumber, type, result, false, occurredOn, amount, receivedAt);
    }

    public SampleOutcome on(String date) {
        return new SampleOutcome(
                caseNumber, documentNumber, type, result, isFinal, LocalDate.parse(date), amount, receivedAt);
    }

    /** @param yuan for example "2500.00" */
    public SampleOutcome amount(String yuan) {
        return new SampleOutcome(
                caseNumber, documentNumber, type, result, isFinal, occurredOn, new BigDecimal(yuan), receivedAt);
    }

    public SampleOutcome receivedAt(String civil) {
        return receivedAt(SampleDecision.at(civil));
    }

    public SampleOutcome receivedAt(Instant moment) {
        return new SampleOutcome(caseNumber, documentNumber, type, result, isFinal, occurredOn, amount, moment);
    }

    public String receiptId() {
        return event().getHeader().getReceiptId();
    }

    public CaseEvent opened() {
        return new CaseEvent.OutcomeReported(event());
    }

    /** The event; each call is a delivery of its own. */
    public OutcomeSubmitted event() {
        var target = SampleHeader.target(caseNumber == null ? String.valueOf(documentNumber) : caseNumber, "outcome");
        var content = "%s %s %s %s %s".formatted(type, result, isFinal, occurredOn, amount);
        return OutcomeSubmitted.newBuilder()
                .setHeader(SampleHeader.of(target, content, receivedAt))
                .setCaseNumber(caseNumber)
                .setDocumentNumber(documentNumber)
                .setType(type)
                .setResult(result)
                .setIsFinal(isFinal)
                .setOccurredOn(occurredOn)
                .setAmount(amount)
                .setTarget(target)
                .setSealKey("destroyed")
                .setSealed(ByteBuffer.wrap(new byte[] {1}))
                .build();
    }
}
