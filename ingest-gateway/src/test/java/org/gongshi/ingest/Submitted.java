package org.gongshi.ingest;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.ReceiptStep;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.StatisticsDeclared;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Tally;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.jspecify.annotations.Nullable;

/** What all submissions on the log have in common. */
record Submitted(
        SubmissionType type,
        EventHeader header,
        String target,
        int rank,
        ReceiptState state,
        String sealKey,
        ByteBuffer sealed,
        @Nullable String period,
        List<Tally> tallies) {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    static @Nullable Submitted of(SpecificRecord event) {
        return switch (event) {
            case DecisionSubmitted it ->
                of(
                                SubmissionType.DECISION,
                                it.getHeader(),
                                it.getDecisionId(),
                                it.getRevision().orElse(it.getCorrection().isPresent() ? 2 : 1),
                                fate(it),
                                it.getSealKey(),
                                it.getSealed())
                        .counting(
                                it.getDecidedOn().toString(),
                                List.of(new Tally(it.getKind().name(), 1L)));
            case WithdrawalSubmitted it ->
                of(
                        SubmissionType.WITHDRAWAL,
                        it.getHeader(),
                        it.getTarget(),
                        it.getRevision().orElse(0),
                        ReceiptState.RECORDED,
                        it.getSealKey(),
                        it.getSealed());
            case ReviewSubmitted it ->
                recorded(
                        SubmissionType.REVIEW,
                        it.getHeader(),
                        it.getTarget(),
                        it.getRound(),
                        it.getSealKey(),
                        it.getSealed());
            case RecordSubmitted it ->
                recorded(SubmissionType.RECORD, it.getHeader(), it.getTarget(), 0, it.getSealKey(), it.getSealed());
            case OutcomeSubmitted it ->
                recorded(SubmissionType.OUTCOME, it.getHeader(), it.getTarget(), 0, it.getSealKey(), it.getSealed());
            case ContestSubmitted it ->
                recorded(SubmissionType.CONTEST, it.getHeader(), it.getTarget(), 0, it.getSealKey(), it.getSealed());
            case ReplySubmitted it ->
                recorded(SubmissionType.REPLY, it.getHeader(), it.getTarget(), 0, it.getSealKey(), it.getSealed());
            case ManifestSubmitted it ->
                recorded(SubmissionType.MANIFEST, it.getHeader(), it.getTarget(), 0, "", NOTHING)
                        .counting(
                                it.getDay().toString(),
                                it.getDecisions().stream()
                                        .map(count -> new Tally(count.getKind().name(), count.getCount()))
                                        .toList());
            case StatisticsDeclared it ->
                recorded(SubmissionType.STATISTICS, it.getHeader(), it.getTarget(), 0, "", NOTHING)
                        .counting(String.valueOf(it.getYear()), it.getTallies());
            case SelfReviewSubmitted it ->
                recorded(SubmissionType.SELF_REVIEW, it.getHeader(), it.getTarget(), 0, it.getSealKey(), it.getSealed())
                        .counting(it.getQuarter(), List.of());
            default -> null;
        };
    }

    private static ReceiptState fate(DecisionSubmitted event) {
        return switch (event.getCaseNumber().orElse("")) {
            case "拒" -> ReceiptState.REFUSED;
            case "待" -> ReceiptState.HELD;
            case "满" -> ReceiptState.EXPIRED;
            default -> ReceiptState.PUBLISHED;
        };
    }

    private static Submitted recorded(
            SubmissionType type, EventHeader header, String target, int rank, String sealKey, ByteBuffer sealed) {
        return of(type, header, target, rank, ReceiptState.RECORDED, sealKey, sealed);
    }

    private static Submitted of(
            SubmissionType type,
            EventHeader header,
            String target,
            int rank,
            ReceiptState state,
            String sealKey,
            ByteBuffer sealed) {
        return new Submitted(type, header, target, rank, state, sealKey, sealed, null, List.of());
    }

    private Submitted counting(String span, List<Tally> counts) {
        return new Submitted(type, header, target, rank, state, sealKey, sealed, span, counts);
    }

    /** What the processors would say. */
    Receipt receipt() {
        String code = state == ReceiptState.REFUSED ? "CONFLICT" : state.name();
        var deadline = new Deadline(LocalDate.of(2026, 4, 1), 20, "WORKING_DAY", "publication.any", "…", false);
        return Receipt.newBuilder()
                .setReceiptId(header.getReceiptId())
                .setAgency(header.getAgency())
                .setDecisionId(target)
                .setRevision(rank)
                .setEventId(header.getEventId())
                .setReceivedAt(header.getReceivedAt())
                .setContentDigest(header.getContentDigest())
                .setRules(header.getContext().getRules())
                .setDeadline(type == SubmissionType.DECISION ? deadline : null)
                .setState(state)
                .setSteps(List.of(new ReceiptStep(state, code, header.getReceivedAt())))
                .setType(type)
                .setPeriod(period)
                .setTallies(tallies)
                .build();
    }
}
