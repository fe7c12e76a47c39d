package org.gongshi.streams.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.ReceiptStep;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Tally;
import org.gongshi.streams.disclosure.Removal;
import org.jspecify.annotations.Nullable;

/** Receipts (回执): written once, then only ever lengthened by a step. */
final class Receipts {
    private static final int UNRANKED = 0;

    private Receipts() {}

    /** Of a decision whose fate is still to be settled. */
    static Receipt begun(DecisionSubmitted submitted, Deadline deadline, List<Removal> removals, String chain) {
        return of(submitted.getHeader(), submitted.getDecisionId(), Ranking.rank(submitted))
                .setDeadline(deadline)
                .setRemovals(removals.stream()
                        .map(removal -> new org.gongshi.exchange.Removal(removal.field(), removal.rule()))
                        .toList())
                .setChain(chain)
                .setPeriod(submitted.getDecidedOn().toString())
                .setTallies(List.of(new Tally(submitted.getKind().name(), 1L)))
                .build();
    }

    /** Of what is not itself published: nothing becomes of it but what it does to others. */
    static Receipt recorded(
            EventHeader header, String target, int rank, SubmissionType type, @Nullable Deadline deadline) {
        var begun = of(header, target, rank).setType(type).setDeadline(deadline).build();
        return continued(begun, ReceiptState.RECORDED, ReceiptCode.RECORDED.name(), header.getReceivedAt());
    }

    /** Of what only counts: a day's or a year's. */
    static Receipt counted(EventHeader header, String target, SubmissionType type, String period, List<Tally> tallies) {
        return Receipt.newBuilder(recorded(header, target, UNRANKED, type, null))
                .setPeriod(period)
                .setTallies(tallies)
                .build();
    }

    static Receipt refused(EventHeader header, String target, int rank, SubmissionType type, ReceiptCode code) {
        var begun = of(header, target, rank).setType(type).build();
        return continued(begun, ReceiptState.REFUSED, code.name(), header.getReceivedAt());
    }

    private static Receipt.Builder of(EventHeader header, String target, int rank) {
        return Receipt.newBuilder()
                .setReceiptId(header.getReceiptId())
                .setAgency(header.getAgency())
                .setDecisionId(target)
                .setRevision(rank)
                .setEventId(header.getEventId())
                .setReceivedAt(header.getReceivedAt())
                .setContentDigest(header.getContentDigest())
                .setRules(header.getContext().getRules())
                .setState(ReceiptState.ACCEPTED)
                .setSteps(List.of());
    }

    static Receipt chained(Receipt receipt, String chain) {
        return Receipt.newBuilder(receipt).setChain(chain).build();
    }

    static Receipt continued(Receipt receipt, ReceiptState state, String code, Instant at) {
        var steps = new ArrayList<>(receipt.getSteps());
        steps.add(new ReceiptStep(state, code, at));
        return Receipt.newBuilder(receipt).setState(state).setSteps(steps).build();
    }
}
