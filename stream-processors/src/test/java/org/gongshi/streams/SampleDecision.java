package org.gongshi.streams;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.Correction;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.jspecify.annotations.Nullable;

/** One submission as the gateway would have sent it on; every method returns a changed copy. */
public final class SampleDecision {
    private static final ZoneId CIVIL_TIME = ZoneId.of("Asia/Shanghai");

    private final DecisionKind kind;
    private final SealedDecision content;
    private SubjectType subjectType = SubjectType.LEGAL_ENTITY;
    private boolean minorOrUnknownAge;
    private LocalDate decidedOn = LocalDate.of(2026, 3, 5);
    private Instant receivedAt = at("2026-03-06T10:00");
    private String sector = "transport";
    private @Nullable Integer revision;
    private @Nullable Correction correction;
    private @Nullable WithholdReason withhold;
    private @Nullable String caseNumber;
    private boolean major;
    private List<MajorTrigger> majorTriggers = List.of();
    private @Nullable LocalDate publicUntil;
    private Consumer<Context.Builder> context = with -> {};

    SampleDecision(DecisionKind kind, SealedDecision.Builder content) {
        this.kind = kind;
        this.content = content.build();
    }

    private SampleDecision(SampleDecision other, SealedDecision content) {
        this.kind = other.kind;
        this.content = content;
        this.subjectType = other.subjectType;
        this.minorOrUnknownAge = other.minorOrUnknownAge;
        this.decidedOn = other.decidedOn;
        this.receivedAt = other.receivedAt;
        this.sector = other.sector;
        this.revision = other.revision;
        this.correction = other.correction;
        this.withhold = other.withhold;
        this.caseNumber = other.caseNumber;
        this.major = other.major;
        this.majorTriggers = other.majorTriggers;
        this.publicUntil = other.publicUntil;
        this.context = other.context;
    }

    private SampleDecision changed(Consumer<SampleDecision> change) {
        var copy = new SampleDecision(this, content);
        change.accept(copy);
        return copy;
    }

    /** The instant at which clocks in Shanghai show this. */
    public static Instant at(String civil) {
        return LocalDateTime.parse(civil).atZone(CIVIL_TIME).toInstant();
    }

    /** The day on which clocks in Shanghai show it. */
    static LocalDate day(Instant instant) {
        return instant.atZone(CIVIL_TIME).toLocalDate();
    }

    public SampleDecision content(Consumer<SealedDecision.Builder> change) {
        var changed = SealedDecision.newBuilder(content);
        change.accept(changed);
        return new SampleDecision(this, changed.build());
    }

    public SampleDecision subject(Consumer<SealedSubject.Builder> change) {
        var changed = SealedSubject.newBuilder(content.getSubject());
        change.accept(changed);
        return content(with -> with.setSubject(changed.build()));
    }

    /** Of a penalty. */
    public SampleDecision penalty(Consumer<SealedPenalty.Builder> change) {
        var changed = SealedPenalty.newBuilder(content.getPenalty().orElseThrow());
        change.accept(changed);
        return content(with -> with.setPenalty(changed.build()));
    }

    public SampleDecision facts(String facts) {
        return content(with -> with.setFacts(facts));
    }

    public SampleDecision by(SubjectType type) {
        return changed(copy -> copy.subjectType = type);
    }

    public SampleDecision minorOrUnknownAge() {
        return changed(copy -> copy.minorOrUnknownAge = true);
    }

    public SampleDecision decidedOn(String date) {
        return changed(copy -> copy.decidedOn = LocalDate.parse(date));
    }

    SampleDecision decidedOn(LocalDate date) {
        return changed(copy -> copy.decidedOn = date);
    }

    public SampleDecision receivedAt(String civil) {
        return changed(copy -> copy.receivedAt = at(civil));
    }

    public SampleDecision receivedAt(Instant instant) {
        return changed(copy -> copy.receivedAt = instant);
    }

    public SampleDecision sector(String code) {
        return changed(copy -> copy.sector = code);
    }

    public SampleDecision revision(int number) {
        return changed(copy -> copy.revision = number);
    }

    public SampleDecision correcting(CorrectionType type) {
        return changed(copy -> copy.correction = new Correction(type, null, false));
    }

    /** Publishes again after a withdrawal. */
    public SampleDecision republishing() {
        return changed(copy -> copy.correction = new Correction(CorrectionType.CONTENT, null, true));
    }

    /** Corrects a decision whose party was wrong. */
    public SampleDecision correctingParty(String decisionId) {
        return changed(copy -> copy.correction = new Correction(CorrectionType.PARTY, decisionId, false));
    }

    public SampleDecision withheld(WithholdReason reason) {
        return changed(copy -> copy.withhold = reason);
    }

    /** Of a case, its number as it is compared. */
    public SampleDecision ofCase(String number) {
        return changed(copy -> copy.caseNumber = number);
    }

    /** A major decision, which needs a passed legal review. */
    public SampleDecision major() {
        return changed(copy -> copy.major = true);
    }

    /** A major decision, and why. */
    public SampleDecision major(MajorTrigger... triggers) {
        return changed(copy -> copy.majorTriggers = List.of(triggers));
    }

    public SampleDecision publicUntil(String date) {
        return changed(copy -> copy.publicUntil = LocalDate.parse(date));
    }

    /** What the gateway resolved beside agency and sector. */
    public SampleDecision context(Consumer<Context.Builder> change) {
        return changed(copy -> copy.context = change);
    }

    /** The same decision under another document number, its party unchanged. */
    public SampleDecision renumbered(String documentNumber) {
        var of = decisionId();
        return content(with -> with.setDocumentNumber(documentNumber))
                .changed(copy -> copy.correction = new Correction(CorrectionType.CONTENT, of, false));
    }

    /** The event; each call is a delivery of its own. */
    public DecisionSubmitted event() {
        return DecisionSubmitted.newBuilder()
                .setHeader(header())
                .setDecisionId(decisionId())
                .setDocumentNumber(documentNumber())
                .setKind(kind)
                .setDecidedOn(decidedOn)
                .setSubjectType(subjectType)
                .setMinorOrUnknownAge(minorOrUnknownAge)
                .setRevision(revision)
                .setCorrection(correction)
                .setWithhold(withhold)
                .setCaseNumber(caseNumber)
                .setMajor(major)
                .setMajorTriggers(majorTriggers)
                .setPublicUntil(publicUntil)
                .setOwnId(ownId().equals(decisionId()) ? null : ownId())
                .setSealKey(Samples.SECRET.seal().keyId())
                .setSealed(ByteBuffer.wrap(Samples.SECRET.seal().close(decisionId(), Samples.RECORDS.encode(content))))
                .build();
    }

    /** The content as it was before it was sealed. */
    public SealedDecision sealed() {
        return content;
    }

    public DecisionOpened opened() {
        return new DecisionOpened(event(), content);
    }

    public DecisionOpened erased() {
        return new DecisionOpened(event(), null);
    }

    public int statedRevision() {
        return Objects.requireNonNull(revision);
    }

    public String decisionId() {
        return correction != null && correction.getOf().isPresent()
                ? correction.getOf().orElseThrow()
                : ownId();
    }

    private String ownId() {
        return Samples.SECRET.decisionId(Samples.AGENCY, documentNumber(), partyKey());
    }

    public String receiptId() {
        return Samples.SECRET.receiptId(decisionId(), contentDigest());
    }

    private String documentNumber() {
        return DocumentNumber.parse(content.getDocumentNumber())
                .value()
                .orElseThrow()
                .normalised();
    }

    private String partyKey() {
        return content.getSubject()
                .getCreditCode()
                .or(content.getSubject()::getIdNumber)
                .orElse(content.getSubject().getName());
    }

    private String contentDigest() {
        var canonical = "%s %s %s %s %s %s %s %s"
                .formatted(content, revision, correction, withhold, decidedOn, caseNumber, major, publicUntil);
        return DeploymentSecret.contentDigest(Samples.SECRET.salt(decisionId(), 1), canonical);
    }

    private EventHeader header() {
        var resolved = Context.newBuilder(Samples.context()).setSector(sector);
        context.accept(resolved);
        return EventHeader.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setReceiptId(receiptId())
                .setReceivedAt(receivedAt)
                .setAgency(Samples.AGENCY)
                .setSubmittedBy("key-1")
                .setContentDigest(contentDigest())
                .setContext(resolved.build())
                .build();
    }
}
