package org.gongshi.streams;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.SealedSubmission;
import org.gongshi.streams.fold.CaseEvent;
import org.jspecify.annotations.Nullable;

/** One round of legal review as the gateway would have sent it on; every method returns a changed copy. */
public record SampleReview(
        @Nullable String caseNumber,
        @Nullable String documentNumber,
        int round,
        ReviewOutcome outcome,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate dueOn,
        LocalDate reviewedOn,
        Instant receivedAt) {

    public static SampleReview ofCase(String caseNumber, int round, ReviewOutcome outcome) {
        return new SampleReview(
                caseNumber,
                null,
                round,
                outcome,
                null,
                null,
                LocalDate.of(2026, 3, 4),
                SampleDecision.at("2026-03-06T09:00"));
    }

    public static SampleReview ofDocument(SampleDecision decision, int round, ReviewOutcome outcome) {
        var number = decision.event().getDocumentNumber();
        var review = ofCase("", round, outcome);
        return new SampleReview(null, number, round, outcome, null, null, review.reviewedOn, review.receivedAt);
    }

    public SampleReview on(String date) {
        return new SampleReview(
                caseNumber, documentNumber, round, outcome, submittedOn, dueOn, LocalDate.parse(date), receivedAt);
    }

    public SampleReview submittedOn(String date) {
        return new SampleReview(
                caseNumber, documentNumber, round, outcome, LocalDate.parse(date), dueOn, reviewedOn, receivedAt);
    }

    /** As the agency states it. */
    public SampleReview dueOn(String date) {
        return new SampleReview(
                caseNumber, documentNumber, round, outcome, submittedOn, LocalDate.parse(date), reviewedOn, receivedAt);
    }

    public SampleReview receivedAt(String civil) {
        return receivedAt(SampleDecision.at(civil));
    }

    public SampleReview receivedAt(Instant moment) {
        return new SampleReview(caseNumber, documentNumber, round, outcome, submittedOn, dueOn, reviewedOn, moment);
    }

    public String receiptId() {
        return event().getHeader().getReceiptId();
    }

    public CaseEvent opened() {
        return new CaseEvent.ReviewHeld(event(), null);
    }

    /** The event with more of its content; each call is a delivery of its own. */
    public ReviewSubmitted event(Consumer<ReviewSubmitted.Builder> more) {
        var event = ReviewSubmitted.newBuilder(event());
        more.accept(event);
        return event.build();
    }

    /** The event with an opinion that opens; each call is a delivery of its own. */
    public ReviewSubmitted worded(String opinion) {
        var seal = Samples.SECRET.seal();
        var content = new SealedSubmission("{\"opinion\":\"%s\"}".formatted(opinion));
        return event(event -> event.setSealKey(seal.keyId())
                .setSealed(ByteBuffer.wrap(seal.close(event.getTarget(), Samples.RECORDS.encode(content)))));
    }

    /** The event; each call is a delivery of its own. */
    public ReviewSubmitted event() {
        var target = SampleHeader.target(caseNumber == null ? String.valueOf(documentNumber) : caseNumber, "review");
        var content = "%s %s %s %s %s".formatted(round, outcome, submittedOn, dueOn, reviewedOn);
        return ReviewSubmitted.newBuilder()
                .setHeader(SampleHeader.of(target, content, receivedAt))
                .setCaseNumber(caseNumber)
                .setDocumentNumber(documentNumber)
                .setRound(round)
                .setOutcome(outcome)
                .setSubmittedOn(submittedOn)
                .setDueOn(dueOn)
                .setReviewedOn(reviewedOn)
                .setTarget(target)
                .setSealKey("destroyed")
                .setSealed(ByteBuffer.wrap(new byte[] {1}))
                .build();
    }
}
