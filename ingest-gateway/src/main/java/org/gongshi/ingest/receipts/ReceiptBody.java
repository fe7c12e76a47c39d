package org.gongshi.ingest.receipts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.submission.RecentReceipts.RecentReceipt;
import org.gongshi.statute.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as its agency sees it.
 *
 * @param decisionId null if it is about every party of a document, or about no decision
 * @param receivedAt of the first delivery of this content
 * @param deadline null where the law sets none
 * @param salt SHA-256 of salt and canonical content is the digest: so the agency can prove what it sent
 * @param heldUntil day on which a hold ends by itself; null if nothing is held, or without end
 * @param publicUntil last day of publicity; null while not public or without end
 * @param findings what the agency did not do as the law asks
 * @param chain value of the chain over the case after this event; null for what belongs to no case
 * @param removals which parts the public does not see, and by which rule; null unless asked for
 */
record ReceiptBody(
        String receiptId,
        SubmissionType type,
        @Nullable String decisionId,
        String agency,
        Instant receivedAt,
        String contentDigest,
        String salt,
        String rules,
        @Nullable Deadline deadline,
        ReceiptState status,
        List<Step> steps,
        @Nullable LocalDate heldUntil,
        @Nullable LocalDate publicUntil,
        List<Shortcoming> findings,
        @Nullable String chain,
        @Nullable List<Hidden> removals) {

    private static final String RECEIVED = "RECEIVED";

    /** One change of state. */
    record Step(ReceiptState state, String code, String reason, Instant at) {}

    /** What the agency did not do as the law asks. */
    record Shortcoming(String code, String text) {}

    /** A part that did not cross to the public, never what it was. */
    record Hidden(String field, String rule) {}

    static ReceiptBody of(Receipt receipt, String salt, boolean explain, StepReasons reasons) {
        return new ReceiptBody(
                receipt.getReceiptId(),
                receipt.getType(),
                receipt.getType() == SubmissionType.DECISION ? receipt.getDecisionId() : null,
                receipt.getAgency(),
                receipt.getReceivedAt(),
                receipt.getContentDigest(),
                salt,
                receipt.getRules(),
                receipt.getDeadline().map(ReceiptBody::deadline).orElse(null),
                receipt.getState(),
                steps(receipt, reasons),
                receipt.getHeldUntil().orElse(null),
                receipt.getPublicUntil().orElse(null),
                receipt.getFindings().stream()
                        .map(code -> new Shortcoming(code.name(), reasons.finding(code)))
                        .toList(),
                receipt.getChain().orElse(null),
                explain ? removals(receipt) : null);
    }

    static ReceiptBody of(RecentReceipt recent, boolean explain, StepReasons reasons) {
        return new ReceiptBody(
                recent.receiptId(),
                recent.type(),
                recent.decisionId(),
                recent.agency(),
                recent.receivedAt(),
                recent.contentDigest(),
                recent.salt(),
                recent.rules(),
                recent.deadline(),
                ReceiptState.ACCEPTED,
                List.of(received(recent.receivedAt(), reasons)),
                null,
                null,
                List.of(),
                null,
                explain ? List.of() : null);
    }

    private static List<Step> steps(Receipt receipt, StepReasons reasons) {
        List<Step> steps = new ArrayList<>();
        steps.add(received(receipt.getReceivedAt(), reasons));
        receipt.getSteps().stream()
                .filter(step -> step.getState() != ReceiptState.ACCEPTED)
                .map(step -> new Step(step.getState(), step.getCode(), reasons.of(step.getCode()), step.getAt()))
                .forEach(steps::add);
        return steps;
    }

    private static Step received(Instant at, StepReasons reasons) {
        return new Step(ReceiptState.ACCEPTED, RECEIVED, reasons.of(RECEIVED), at);
    }

    private static List<Hidden> removals(Receipt receipt) {
        return receipt.getRemovals().stream()
                .map(removal -> new Hidden(removal.getField(), removal.getRule()))
                .toList();
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
