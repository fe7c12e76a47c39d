package org.gongshi.streams.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.ReceiptStep;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.WithdrawalSubmitted;

/** Receipts (回执): written once, then only ever lengthened by a step. */
final class Receipts {
    private static final int UNNUMBERED_WITHDRAWAL = 0;

    private Receipts() {}

    static Receipt first(DecisionSubmitted submitted, Deadline deadline, ReceiptState state, Enum<?> code) {
        var header = submitted.getHeader();
        return Receipt.newBuilder()
                .setReceiptId(header.getReceiptId())
                .setAgency(header.getAgency())
                .setDecisionId(submitted.getDecisionId())
                .setRevision(Ranking.rank(submitted))
                .setEventId(header.getEventId())
                .setReceivedAt(header.getReceivedAt())
                .setContentDigest(header.getContentDigest())
                .setRules(header.getContext().getRules())
                .setDeadline(deadline)
                .setState(state)
                .setSteps(List.of(new ReceiptStep(state, code.name(), header.getReceivedAt())))
                .build();
    }

    /** Of a withdrawal: nothing becomes of it but what it does to others. */
    static Receipt recorded(WithdrawalSubmitted submitted, Deadline deadline) {
        var header = submitted.getHeader();
        return Receipt.newBuilder()
                .setReceiptId(header.getReceiptId())
                .setAgency(header.getAgency())
                .setDecisionId(submitted.getTarget())
                .setRevision(submitted.getRevision().orElse(UNNUMBERED_WITHDRAWAL))
                .setEventId(header.getEventId())
                .setReceivedAt(header.getReceivedAt())
                .setContentDigest(header.getContentDigest())
                .setRules(header.getContext().getRules())
                .setDeadline(deadline)
                .setState(ReceiptState.RECORDED)
                .setSteps(List.of(
                        new ReceiptStep(ReceiptState.RECORDED, ReceiptCode.RECORDED.name(), header.getReceivedAt())))
                .setType(SubmissionType.WITHDRAWAL)
                .build();
    }

    static Receipt corrected(Receipt receipt, Instant at) {
        return continued(receipt, ReceiptState.CORRECTED, ReceiptCode.CORRECTED, at);
    }

    static Receipt continued(Receipt receipt, ReceiptState state, ReceiptCode code, Instant at) {
        var steps = new ArrayList<>(receipt.getSteps());
        steps.add(new ReceiptStep(state, code.name(), at));
        return Receipt.newBuilder(receipt).setState(state).setSteps(steps).build();
    }
}
