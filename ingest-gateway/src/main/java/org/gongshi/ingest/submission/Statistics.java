package org.gongshi.ingest.submission;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.StatisticsDeclared;
import org.gongshi.exchange.Tally;
import org.gongshi.identity.CreditCode;
import org.gongshi.secrecy.DeploymentSecret;

/** What an agency did in a year beside what it sent (年度申报数). Nothing in it needs a seal. */
record Statistics(CreditCode agency, int year, List<Tally> tallies, String canonical) implements Submission {

    @Override
    public String target(DeploymentSecret secret) {
        return secret.decisionId(agency.value(), String.valueOf(year), "statistics");
    }

    @Override
    public SpecificRecord event(EventHeader header, Sealing sealing) {
        return new StatisticsDeclared(header, year, tallies, sealing.target(this));
    }
}
