package org.gongshi.streams.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.ReceiptStep;

/** Receipts (回执): written once, then only ever lengthened by a step. */
final class Receipts {
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

    static Receipt corrected(Receipt receipt, Instant at) {
        var steps = new ArrayList<>(receipt.getSteps());
        steps.add(new ReceiptStep(ReceiptState.CORRECTED, ReceiptCode.CORRECTED.name(), at));
        return Receipt.newBuilder(receipt)
                .setState(ReceiptState.CORRECTED)
                .setSteps(steps)
                .build();
    }
}
