package org.gongshi.ingest.registers;

import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.MatterVersion;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of an enforcement item (行政执法事项). */
final class MatterVersions {
    /** Ten years. */
    static final int LONGEST_DAYS = 3650;

    private MatterVersions() {}

    static MatterVersion read(Fields fields) {
        return new MatterVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.requiredChoice("kind", DecisionKind.class, DecisionKind.UNKNOWN),
                fields.lines("basis"),
                fields.line("office"),
                fields.number("timeLimitDays", 1, LONGEST_DAYS));
    }
}
