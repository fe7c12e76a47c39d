package org.gongshi.ingest.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.submission.RecentReceipts.RecentReceipt;
import org.gongshi.statute.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as its agency sees it.
 *
 * @param decisionId null if it is about every party of a document
 * @param receivedAt of the first delivery of this content
 * @param deadline null where the law sets none
 * @param salt SHA-256 of salt and canonical content is the digest: so the agency can prove what it sent
 */
record ReceiptBody(
        String receiptId,
        @Nullable String decisionId,
        String agency,
        Instant receivedAt,
        String contentDigest,
        String salt,
        String rules,
        @Nullable Deadline deadline,
        ReceiptState status,
        List<Step> steps) {

    private static final String RECEIVED = "RECEIVED";

    /** One change of state. */
    record Step(ReceiptState state, String code, String reason, Instant at) {}

    static ReceiptBody of(Receipt receipt, String salt, Locale locale) {
        var reasons = new StepReasons(locale);
        List<Step> steps = new ArrayList<>();
        steps.add(received(receipt.getReceivedAt(), reasons));
        receipt.getSteps().stream()
                .filter(step -> step.getState() != ReceiptState.ACCEPTED)
                .map(step -> new Step(step.getState(), step.getCode(), reasons.of(step.getCode()), step.getAt()))
                .forEach(steps::add);
        return new ReceiptBody(
                receipt.getReceiptId(),
                receipt.getType() == SubmissionType.DECISION ? receipt.getDecisionId() : null,
                receipt.getAgency(),
                receipt.getReceivedAt(),
                receipt.getContentDigest(),
                salt,
                receipt.getRules(),
                receipt.getDeadline().map(ReceiptBody::deadline).orElse(null),
                receipt.getState(),
                steps);
    }

    static ReceiptBody of(RecentReceipt recent, Locale locale) {
        return new ReceiptBody(
                recent.receiptId(),
                recent.decisionId(),
                recent.agency(),
                recent.receivedAt(),
                recent.contentDigest(),
                recent.salt(),
                recent.rules(),
                recent.deadline(),
                ReceiptState.ACCEPTED,
                List.of(received(recent.receivedAt(), new StepReasons(locale))));
    }

    private static Step received(Instant at, StepReasons reasons) {
        return new Step(ReceiptState.ACCEPTED, RECEIVED, reasons.of(RECEIVED), at);
    }

    private static Deadline deadline(org.gongshi.exchange.Deadline deadline) {
        return new Deadline(
                deadline.getDueOn(),
                deadline.getDays(),
                Deadline.Unit.valueOf(deadline.getUnit()),
                deadline.getRule(),
                deadline.getSource(),
                deadline.getProvisional());
    }
}
