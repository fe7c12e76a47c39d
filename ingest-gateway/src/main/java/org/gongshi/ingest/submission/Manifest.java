package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.KindCount;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.identity.CreditCode;
import org.gongshi.secrecy.DeploymentSecret;

/** What an agency made on a day (当日清单), zero included. Nothing in it needs a seal. */
record Manifest(CreditCode agency, LocalDate day, List<KindCount> decisions, String canonical) implements Submission {

    @Override
    public String target(DeploymentSecret secret) {
        return secret.decisionId(agency.value(), day.toString(), "manifest");
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        return ManifestSubmitted.newBuilder()
                .setHeader(header)
                .setDay(day)
                .setDecisions(decisions)
                .setTarget(sealing.target(this))
                .build();
    }
}
