package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.KindCount;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what an agency made on a day from a body and finds everything that is wrong with it. */
final class ManifestReader {
    /** No agency makes so many in a day. */
    private static final int GREATEST_COUNT = 1_000_000;

    private ManifestReader() {}

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading<Manifest> read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = Numbers.agency(fields);
        LocalDate day = Times.past(fields, "date", today);
        List<KindCount> decisions = counts(fields.requiredObject("decisions"));
        return Reading.of(fields, agency, known -> new Manifest(known, day, decisions, fields.canonicalJson()));
    }

    private static List<KindCount> counts(@Nullable Fields decisions) {
        List<KindCount> counts = new ArrayList<>();
        if (decisions == null) {
            return counts;
        }
        for (DecisionKind kind : DecisionKind.values()) {
            Integer count = kind == DecisionKind.UNKNOWN ? null : decisions.number(kind.name(), 0, GREATEST_COUNT);
            if (count != null) {
                counts.add(new KindCount(kind, (long) count));
            }
        }
        decisions.finish();
        return counts;
    }
}
