package org.gongshi.bench.caselog;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.Correction;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.DocumentMade;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.RecordingMade;
import org.gongshi.exchange.ReviewChecklist;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.SealedSubmission;
import org.gongshi.exchange.SealedWithdrawal;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;

/** The events of a case in the form in which the gateway writes them. */
final class Events {
    private static final LocalDate CALENDAR_KNOWN_UNTIL = LocalDate.of(2026, 12, 31);

    private final DeploymentSecret secret;
    private final ExchangeRecords records;

    Events(DeploymentSecret secret, ExchangeRecords records) {
        this.secret = secret;
        this.records = records;
    }

    /**
     * One arrival of an event.
     *
     * @param serial place among the events of the case, which makes its id
     */
    record Arrival(CaseFile file, int serial, Instant at) {}

    DecisionSubmitted decision(Arrival arrival) {
        return decision(arrival, Contents.of(arrival.file())).build();
    }

    /** Later, and with a word more: another edition. */
    DecisionSubmitted correction(Arrival arrival) {
        return decision(arrival, Contents.corrected(arrival.file()))
                .setCorrection(new Correction(CorrectionType.CONTENT, null, false))
                .setRevision(2)
                .build();
    }

    private DecisionSubmitted.Builder decision(Arrival arrival, SpecificRecord content) {
        CaseFile file = arrival.file();
        String id = decisionId(file);
        return DecisionSubmitted.newBuilder()
                .setHeader(header(arrival, id, content.toString()))
                .setDecisionId(id)
                .setDocumentNumber(documentNumber(file))
                .setCaseNumber(file.caseNumber())
                .setKind(file.act().kind())
                .setDecidedOn(file.decidedOn())
                .setSubjectType(file.party().type())
                .setMinorOrUnknownAge(file.party().minor())
                .setMajor(file.isMajor())
                .setSealKey(secret.seal().keyId())
                .setSealed(sealed(id, content));
    }

    WithdrawalSubmitted withdrawal(Arrival arrival) {
        CaseFile file = arrival.file();
        String id = decisionId(file);
        SealedWithdrawal note = new SealedWithdrawal("经自查，原决定认定事实的部分表述有误，现予撤回，重新核实后另行处理。");
        return WithdrawalSubmitted.newBuilder()
                .setHeader(header(arrival, id, note.getNote()))
                .setDocumentNumber(documentNumber(file))
                .setDecisionId(id)
                .setReason(WithdrawalReason.MISTAKE)
                .setWithdrawnOn(file.decidedOn().plusDays(10))
                .setTarget(id)
                .setSealKey(secret.seal().keyId())
                .setSealed(sealed(id, note))
                .build();
    }

    ReviewSubmitted review(Arrival arrival, ReviewOutcome outcome) {
        CaseFile file = arrival.file();
        SealedSubmission opinion = new SealedSubmission(Contents.opinion(file, outcome));
        return ReviewSubmitted.newBuilder()
                .setHeader(header(arrival, target(file), opinion.getContent()))
                .setCaseNumber(file.caseNumber())
                .setRound(1)
                .setOutcome(outcome)
                .setSubmittedOn(file.filedOn().plusDays(6))
                .setReviewedOn(file.filedOn().plusDays(9))
                .setChecklist(new ReviewChecklist(true, true, true, true, true, true, false))
                .setTarget(target(file))
                .setSealKey(secret.seal().keyId())
                .setSealed(sealed(target(file), opinion))
                .build();
    }

    RecordSubmitted record(Arrival arrival, CaseStage stage, String document) {
        CaseFile file = arrival.file();
        SealedSubmission rest = new SealedSubmission(Contents.record(file, document));
        EventHeader header = header(arrival, target(file), stage + rest.getContent());
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
                .setTarget(target(file))
                .setSealKey(secret.seal().keyId())
                .setSealed(sealed(target(file), rest))
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
                .setHeader(header(arrival, target(file), note.getContent()))
                .setCaseNumber(file.caseNumber())
                .setType(type)
                .setIsFinal(true)
                .setOccurredOn(file.decidedOn().plusDays(5))
                .setAmount(file.fine())
                .setTarget(target(file))
                .setSealKey(secret.seal().keyId())
                .setSealed(sealed(target(file), note))
                .build();
    }

    private EventHeader header(Arrival arrival, String about, String canonical) {
        CaseFile file = arrival.file();
        String digest = DeploymentSecret.contentDigest(secret.salt(about, 1), arrival.serial() + canonical);
        return EventHeader.newBuilder()
                .setEventId(new UUID(file.number(), arrival.serial()).toString())
                .setReceiptId(secret.receiptId(about, digest))
                .setReceivedAt(arrival.at())
                .setAgency(file.agency().creditCode())
                .setSubmittedBy("key-1")
                .setContentDigest(digest)
                .setContext(context(file))
                .build();
    }

    private static Context context(CaseFile file) {
        return Context.newBuilder()
                .setAgencyName(file.agency().name())
                .setRegion(file.agency().region())
                .setSector(file.agency().sector())
                .setRules("2-1")
                .setCalendarKnownUntil(CALENDAR_KNOWN_UNTIL)
                .setOfficers(List.of(
                        new OfficerOnDay("33010600000" + file.number() % 10, OfficerState.VALID),
                        new OfficerOnDay("33010600001" + file.number() % 10, OfficerState.VALID)))
                .build();
    }

    private ByteBuffer sealed(String about, SpecificRecord content) {
        return ByteBuffer.wrap(secret.seal().close(about, records.encode(content)));
    }

    private String decisionId(CaseFile file) {
        return secret.decisionId(
                file.agency().creditCode(), documentNumber(file), file.party().key());
    }

    private String target(CaseFile file) {
        return secret.decisionId(file.agency().creditCode(), file.caseNumber(), "case");
    }

    /** As it is compared. */
    private static String documentNumber(CaseFile file) {
        return DocumentNumber.parse(file.documentNumber()).value().orElseThrow().normalised();
    }
}
