package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.statute.Deadline;

/** What an agency should know although its decision is taken in. */
final class Findings {
    private Findings() {}

    static List<Finding> onReceipt(Decision decision, AgencyVersion agency, Deadline deadline, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        boolean joinedLater = agency.getJoinedOn()
                .filter(joined -> decision.decidedOn().isBefore(joined))
                .isPresent();
        if (decision.backfill() && !joinedLater) {
            String joined = agency.getJoinedOn().map(LocalDate::toString).orElse("");
            findings.add(new Finding("/backfill", ErrorCode.BACKFILL_IGNORED, "true", List.of(joined)));
        }
        boolean late = today.isAfter(deadline.dueOn());
        if (late && !(decision.backfill() && joinedLater)) {
            String decided = decision.decidedOn().toString();
            findings.add(new Finding(
                    "/decidedOn",
                    ErrorCode.SUBMITTED_LATE,
                    decided,
                    List.of(deadline.dueOn().toString())));
        }
        return findings;
    }
}
