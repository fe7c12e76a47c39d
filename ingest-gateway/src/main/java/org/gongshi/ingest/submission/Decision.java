package org.gongshi.ingest.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Correction;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.context.ActFacts;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.statute.Deadline;
import org.gongshi.statute.StatuteBook;
import org.jspecify.annotations.Nullable;

/**
 * A decision that passed every check on its own; one that exists is sound.
 *
 * @param caseNumber as it is compared; null if it names none
 * @param party who it is about; stands for nobody where the decision is a state secret
 * @param revision as the agency states it; null if unnumbered
 * @param publicUntil last day of publicity as the agency asks for it; null if it leaves that to the rules
 * @param backfill the agency asks for it to be taken as one from before it joined
 * @param content what only the deployment may read again
 * @param canonical all members in their normal forms (RFC 8785): what the digest is taken of
 */
record Decision(
        CreditCode agency,
        DocumentNumber documentNumber,
        @Nullable String caseNumber,
        DecisionKind kind,
        LocalDate decidedOn,
        Party party,
        @Nullable Integer revision,
        @Nullable Correction correction,
        @Nullable WithholdReason withhold,
        Importance importance,
        @Nullable LocalDate publicUntil,
        boolean backfill,
        SealedDecision content,
        String canonical)
        implements Submission {

    /** Place among the submissions of the decision: as stated, else an original comes before its correction. */
    @Override
    public int rank() {
        return revision != null ? revision : correction == null ? 1 : 2;
    }

    @Override
    public String target(DeploymentSecret secret) {
        return decisionId(secret);
    }

    /** A correction of the party itself keeps the id of the decision it corrects. */
    @Override
    public String decisionId(DeploymentSecret secret) {
        return idBeside(ownId(secret));
    }

    private String idBeside(String own) {
        return correction == null ? own : correction.getOf().orElse(own);
    }

    /** By its own number and party, also where it keeps the id of another. */
    private String ownId(DeploymentSecret secret) {
        return secret.decisionId(agency.value(), documentNumber.normalised(), party.key());
    }

    @Override
    public Deadline deadline(StatuteBook statutes, AgencyVersion version) {
        return statutes.publicationDeadline(kind, version.getSector(), decidedOn);
    }

    @Override
    public ActFacts act() {
        var penalty = content.getPenalty();
        return new ActFacts(
                decidedOn,
                kind,
                content.getProcedure().orElse(null),
                penalty.map(SealedPenalty::getTypes).map(Set::copyOf).orElse(Set.of()),
                penalty.map(Decision::amount).orElse(null),
                penalty.flatMap(SealedPenalty::getFine).orElse(null),
                party.type(),
                Set.copyOf(importance.triggers()),
                content.getMatter().orElse(null),
                content.getOfficers(),
                null);
    }

    /** Amount at stake (涉案金额). */
    private static @Nullable BigDecimal amount(SealedPenalty penalty) {
        return Stream.of(penalty.getFine(), penalty.getConfiscated())
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    @Override
    public @Nullable LocalDate backfilled() {
        return backfill ? decidedOn : null;
    }

    @Override
    public List<Finding> onReceipt(Receiving receiving) {
        return Findings.onReceipt(this, receiving);
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        String own = ownId(sealing.secret());
        String id = idBeside(own);
        return DecisionSubmitted.newBuilder()
                .setHeader(header)
                .setDecisionId(id)
                .setDocumentNumber(documentNumber.normalised())
                .setCaseNumber(caseNumber)
                .setKind(kind)
                .setDecidedOn(decidedOn)
                .setSubjectType(party.type())
                .setMinorOrUnknownAge(party.minorOrUnknownAge())
                .setRevision(revision)
                .setCorrection(correction)
                .setWithhold(withhold)
                .setMajor(importance.major())
                .setMajorTriggers(importance.triggers())
                .setPublicUntil(publicUntil)
                .setOwnId(own.equals(id) ? null : own)
                .setSealKey(sealing.key())
                .setSealed(sealing.close(id, content))
                .build();
    }
}
