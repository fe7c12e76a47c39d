package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;

/** What an agency should know although its decision is taken in. */
final class Findings {
    private Findings() {}

    static List<Finding> onReceipt(Decision decision, Receiving receiving) {
        List<Finding> findings = new ArrayList<>();
        AgencyVersion agency = receiving.agency();
        boolean mayBeLate = receiving.context().getBackfill();
        if (decision.backfill() && !mayBeLate) {
            String joined = agency.getJoinedOn().map(LocalDate::toString).orElse("");
            findings.add(new Finding("/backfill", ErrorCode.BACKFILL_IGNORED, "true", List.of(joined)));
        }
        if (receiving.isLate() && !mayBeLate) {
            String decided = decision.decidedOn().toString();
            findings.add(new Finding("/decidedOn", ErrorCode.SUBMITTED_LATE, decided, List.of(receiving.dueOn())));
        }
        return findings;
    }
}
