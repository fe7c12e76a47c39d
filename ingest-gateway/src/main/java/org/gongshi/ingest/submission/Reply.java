package org.gongshi.ingest.submission;

import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.identity.CreditCode;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a supervisor's instrument (监督文书答复).
 *
 * @param instrument number of the instrument, as it is compared
 */
record Reply(
        CreditCode agency,
        String instrument,
        @Nullable LocalDate doneOn,
        SealedStatement toSupervisors,
        String canonical)
        implements Submission {

    @Override
    public String target(DeploymentSecret secret) {
        return secret.decisionId(agency.value(), instrument, "reply");
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        return ReplySubmitted.newBuilder()
                .setHeader(header)
                .setInstrument(instrument)
                .setDoneOn(doneOn)
                .setTarget(sealing.target(this))
                .setSealKey(sealing.key())
                .setSealed(sealing.close(this))
                .build();
    }

    @Override
    public String toString() {
        return "Reply[" + doneOn + "]";
    }
}
