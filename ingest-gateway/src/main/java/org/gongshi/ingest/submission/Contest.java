package org.gongshi.ingest.submission;

import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.identity.CreditCode;
import org.gongshi.secrecy.DeploymentSecret;

/** An objection to a verdict (异议). */
record Contest(CreditCode agency, String caseNumber, String verdict, SealedStatement toSupervisors, String canonical)
        implements Submission {

    @Override
    public String target(DeploymentSecret secret) {
        return secret.decisionId(agency.value(), caseNumber, "contest");
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        return ContestSubmitted.newBuilder()
                .setHeader(header)
                .setCaseNumber(caseNumber)
                .setVerdict(verdict)
                .setTarget(sealing.target(this))
                .setSealKey(sealing.key())
                .setSealed(sealing.close(this))
                .build();
    }

    @Override
    public String toString() {
        return "Contest[" + verdict + "]";
    }
}
