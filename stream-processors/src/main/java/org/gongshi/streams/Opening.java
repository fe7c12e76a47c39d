package org.gongshi.streams;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedSubmission;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.StatisticsDeclared;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.secrecy.Seal;
import org.gongshi.streams.fold.CaseEvent;
import org.gongshi.streams.fold.CaseEvent.CalendarAdopted;
import org.gongshi.streams.fold.CaseEvent.DayAccounted;
import org.gongshi.streams.fold.CaseEvent.DayBegun;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.gongshi.streams.fold.CaseEvent.FilesReviewed;
import org.gongshi.streams.fold.CaseEvent.InstrumentAnswered;
import org.gongshi.streams.fold.CaseEvent.OutcomeReported;
import org.gongshi.streams.fold.CaseEvent.ReceiverReplied;
import org.gongshi.streams.fold.CaseEvent.ReviewHeld;
import org.gongshi.streams.fold.CaseEvent.StageRecorded;
import org.gongshi.streams.fold.CaseEvent.SupervisorIntervened;
import org.gongshi.streams.fold.CaseEvent.VerdictContested;
import org.gongshi.streams.fold.CaseEvent.WithdrawalOpened;
import org.gongshi.streams.fold.CaseEvent.YearDeclared;
import org.jspecify.annotations.Nullable;

/** Makes a record of the log an event of the fold: opens what is sealed, if its key still exists. */
final class Opening {
    private final DeploymentSecret secret;
    private final Seal seal;
    private final ExchangeRecords records;

    Opening(DeploymentSecret secret, ExchangeRecords records) {
        this.secret = secret;
        this.seal = secret.seal();
        this.records = records;
    }

    CaseEvent open(@Nullable SpecificRecord value) {
        return switch (value) {
            case DecisionSubmitted submitted -> new DecisionOpened(submitted, content(submitted));
            case WithdrawalSubmitted submitted -> new WithdrawalOpened(submitted);
            case ReviewSubmitted submitted -> new ReviewHeld(submitted, wording(submitted));
            case RecordSubmitted submitted -> new StageRecorded(submitted);
            case OutcomeSubmitted submitted -> new OutcomeReported(submitted);
            case ContestSubmitted submitted -> new VerdictContested(submitted);
            case ReplySubmitted submitted -> new InstrumentAnswered(submitted);
            case ManifestSubmitted submitted -> new DayAccounted(submitted);
            case StatisticsDeclared declared -> new YearDeclared(declared);
            case SelfReviewSubmitted submitted -> new FilesReviewed(submitted);
            case SupervisorActed acted -> new SupervisorIntervened(acted);
            case ReceiverAnswered answered -> new ReceiverReplied(answered);
            case DayBegan began -> new DayBegun(began.getDay());
            case RulesAdopted adopted -> new CalendarAdopted(adopted);
            case null, default -> throw new IllegalArgumentException("no event of a case");
        };
    }

    private @Nullable SealedDecision content(DecisionSubmitted submitted) {
        var sealed = bytes(submitted.getSealed());
        return seal.open(submitted.getSealKey(), submitted.getDecisionId(), sealed)
                .map(this::decision)
                .orElse(null);
    }

    private SealedDecision decision(byte[] content) {
        try {
            return (SealedDecision) records.decode(content);
        } catch (SerializationException | ClassCastException bug) {
            throw new IllegalStateException("what was sealed is no decision", bug);
        }
    }

    /** By what opinions in the same words are known; the words themselves are not kept. */
    private @Nullable String wording(ReviewSubmitted submitted) {
        return seal.open(submitted.getSealKey(), submitted.getTarget(), bytes(submitted.getSealed()))
                .flatMap(content -> Wording.ofOpinion(submission(content).getContent()))
                .map(words -> secret.subject("opinion", List.of(words)))
                .orElse(null);
    }

    private SealedSubmission submission(byte[] content) {
        try {
            return (SealedSubmission) records.decode(content);
        } catch (SerializationException | ClassCastException bug) {
            throw new IllegalStateException("what was sealed is no submission", bug);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
