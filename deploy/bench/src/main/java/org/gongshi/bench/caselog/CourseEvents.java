package org.gongshi.bench.caselog;

import java.util.List;
import org.gongshi.bench.caselog.Envelope.Arrival;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DocumentMade;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.RecordingMade;
import org.gongshi.exchange.ReviewChecklist;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.SealedSubmission;

/** What accompanies a case: records of its stages, its legal review, what became of it. */
final class CourseEvents {
    private final Envelope envelope;

    CourseEvents(Envelope envelope) {
        this.envelope = envelope;
    }

    ReviewSubmitted review(Arrival arrival, ReviewOutcome outcome) {
        CaseFile file = arrival.file();
        SealedSubmission opinion = new SealedSubmission(Contents.opinion(file, outcome));
        return ReviewSubmitted.newBuilder()
                .setHeader(envelope.header(arrival, envelope.target(file), opinion.getContent()))
                .setCaseNumber(file.caseNumber())
                .setRound(1)
                .setOutcome(outcome)
                .setSubmittedOn(file.filedOn().plusDays(6))
                .setReviewedOn(file.filedOn().plusDays(9))
                .setChecklist(new ReviewChecklist(true, true, true, true, true, true, false))
                .setTarget(envelope.target(file))
                .setSealKey(envelope.sealKey())
                .setSealed(envelope.sealed(envelope.target(file), opinion))
                .build();
    }

    RecordSubmitted record(Arrival arrival, CaseStage stage, String document) {
        CaseFile file = arrival.file();
        SealedSubmission rest = new SealedSubmission(Contents.record(file, document));
        EventHeader header = envelope.header(arrival, envelope.target(file), stage + rest.getContent());
        return RecordSubmitted.newBuilder()
                .setHeader(header)
                .setCaseNumber(file.caseNumber())
                .setStage(stage)
                .setOccurredOn(file.filedOn().plusDays(arrival.serial()))
                .setPlace("SITE")
                .setCertificateShown(true)
                .setNoticesGiven(List.of("GROUNDS", "BASIS", "RIGHTS"))
                .setDocuments(List.of(new DocumentMade(document, "2021", header.getContentDigest())))
                .setRecordings(stage == CaseStage.INVESTIGATION ? List.of(recording(arrival, header)) : List.of())
                .setTarget(envelope.target(file))
                .setSealKey(envelope.sealKey())
                .setSealed(envelope.sealed(envelope.target(file), rest))
                .build();
    }

    private static RecordingMade recording(Arrival arrival, EventHeader header) {
        return RecordingMade.newBuilder()
                .setStartedAt(arrival.at().minusSeconds(7200))
                .setEndedAt(arrival.at().minusSeconds(5400))
                .setSha256(header.getContentDigest())
                .setUploadedAt(arrival.at())
                .build();
    }

    OutcomeSubmitted outcome(Arrival arrival, OutcomeType type) {
        CaseFile file = arrival.file();
        SealedSubmission note = new SealedSubmission("{\"note\":\"当事人已按期履行，票据已归入案卷。\",\"type\":\"" + type + "\"}");
        return OutcomeSubmitted.newBuilder()
                .setHeader(envelope.header(arrival, envelope.target(file), note.getContent()))
                .setCaseNumber(file.caseNumber())
                .setType(type)
                .setIsFinal(true)
                .setOccurredOn(file.decidedOn().plusDays(5))
                .setAmount(file.fine())
                .setTarget(envelope.target(file))
                .setSealKey(envelope.sealKey())
                .setSealed(envelope.sealed(envelope.target(file), note))
                .build();
    }
}
