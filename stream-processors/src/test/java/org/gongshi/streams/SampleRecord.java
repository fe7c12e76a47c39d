package org.gongshi.streams;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DocumentMade;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.streams.fold.CaseEvent;

/** A stage of a case as the gateway would have sent it on; every method returns a changed copy. */
public record SampleRecord(
        String caseNumber, CaseStage stage, LocalDate occurredOn, List<String> documents, Instant receivedAt) {

    public static SampleRecord of(String caseNumber, CaseStage stage) {
        return new SampleRecord(
                caseNumber, stage, LocalDate.of(2026, 3, 2), List.of(), SampleDecision.at("2026-03-03T10:00"));
    }

    public SampleRecord on(String date) {
        return new SampleRecord(caseNumber, stage, LocalDate.parse(date), documents, receivedAt);
    }

    /** @param types for example 立案审批表 */
    public SampleRecord documents(String... types) {
        return new SampleRecord(caseNumber, stage, occurredOn, Arrays.asList(types), receivedAt);
    }

    public SampleRecord receivedAt(String civil) {
        return receivedAt(SampleDecision.at(civil));
    }

    public SampleRecord receivedAt(Instant moment) {
        return new SampleRecord(caseNumber, stage, occurredOn, documents, moment);
    }

    public String receiptId() {
        return event().getHeader().getReceiptId();
    }

    public CaseEvent opened() {
        return new CaseEvent.StageRecorded(event());
    }

    /** The event with more of its content; each call is a delivery of its own. */
    public RecordSubmitted event(Consumer<RecordSubmitted.Builder> more) {
        var event = RecordSubmitted.newBuilder(event());
        more.accept(event);
        return event.build();
    }

    /** The event; each call is a delivery of its own. */
    public RecordSubmitted event() {
        var target = SampleHeader.target(caseNumber, "record");
        return RecordSubmitted.newBuilder()
                .setHeader(SampleHeader.of(target, "%s %s %s".formatted(stage, occurredOn, documents), receivedAt))
                .setCaseNumber(caseNumber)
                .setStage(stage)
                .setOccurredOn(occurredOn)
                .setDocuments(documents.stream()
                        .map(type -> new DocumentMade(type, null, null))
                        .toList())
                .setTarget(target)
                .setSealKey("destroyed")
                .setSealed(ByteBuffer.wrap(new byte[] {1}))
                .build();
    }
}
