package org.gongshi.ingest.submission;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.submission.Reception.Admitted;
import org.gongshi.ingest.submission.Reception.Subject;
import org.gongshi.ingest.submission.Reception.Turned;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.ingest.submission.Verdict.Rejected;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.statute.Deadline;
import org.gongshi.statute.StatuteBook;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Decisions (执法决定). */
@Component
public class DecisionChecks implements Checks {
    private final Reception reception;
    private final DeploymentSecret secret;
    private final ExchangeRecords records;
    private final StatuteBook statutes;

    DecisionChecks(Reception reception, DeploymentSecret secret, ExchangeRecords records, StatuteBook statutes) {
        this.reception = reception;
        this.secret = secret;
        this.records = records;
        this.statutes = statutes;
    }

    @Override
    public Verdict check(ObjectNode body, Speaker speaker, Delivery delivery) {
        return switch (DecisionReader.read(body, CivilDay.of(delivery.receivedAt()))) {
            case DecisionReader.Unsound(List<Finding> findings) -> new Rejected(List.copyOf(findings));
            case DecisionReader.Sound(Decision decision, List<Finding> warnings) ->
                switch (reception.enter(decision.agency(), speaker, delivery)) {
                    case Turned(List<Finding> findings) -> new Rejected(findings);
                    case Admitted(AgencyVersion version) -> accepted(decision, warnings, version, speaker, delivery);
                };
        };
    }

    private Accepted accepted(
            Decision decision, List<Finding> warnings, AgencyVersion version, Speaker speaker, Delivery delivery) {
        LocalDate today = CivilDay.of(delivery.receivedAt());
        Deadline deadline = statutes.publicationDeadline(decision.kind(), version.getSector(), decision.decidedOn());
        List<Finding> all = new ArrayList<>(warnings);
        all.addAll(Findings.onReceipt(decision, version, deadline, today));
        String id = decisionId(decision);
        String salt = secret.salt(id, decision.rank());
        var subject = new Subject(decision.agency(), id, salt, decision.canonical());
        EventHeader header = reception.header(subject, version, speaker, delivery);
        return new Accepted(event(decision, id, header), header, id, salt, deadline, List.copyOf(all));
    }

    private DecisionSubmitted event(Decision decision, String id, EventHeader header) {
        byte[] sealed = secret.seal().close(id, records.encode(decision.content()));
        return DecisionSubmitted.newBuilder()
                .setHeader(header)
                .setDecisionId(id)
                .setDocumentNumber(decision.documentNumber().normalised())
                .setCaseNumber(decision.caseNumber())
                .setKind(decision.kind())
                .setDecidedOn(decision.decidedOn())
                .setSubjectType(decision.party().type())
                .setMinorOrUnknownAge(decision.party().minorOrUnknownAge())
                .setRevision(decision.revision())
                .setCorrection(decision.correction())
                .setWithhold(decision.withhold())
                .setSealKey(secret.seal().keyId())
                .setSealed(ByteBuffer.wrap(sealed))
                .build();
    }

    /** A correction of the party itself keeps the id of the decision it corrects. */
    private String decisionId(Decision decision) {
        var correction = decision.correction();
        return correction != null && correction.getOf().isPresent()
                ? correction.getOf().get()
                : secret.decisionId(
                        decision.agency().value(),
                        decision.documentNumber().normalised(),
                        decision.party().key());
    }
}
