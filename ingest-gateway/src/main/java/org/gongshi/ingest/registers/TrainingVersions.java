package org.gongshi.ingest.registers;

import org.gongshi.exchange.TrainingType;
import org.gongshi.exchange.TrainingVersion;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of a training (培训). */
final class TrainingVersions {
    private static final int MOST_HOURS = 1_000;

    private TrainingVersions() {}

    static TrainingVersion read(Fields fields) {
        return new TrainingVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.requiredChoice("type", TrainingType.class, TrainingType.UNKNOWN),
                fields.requiredDate("heldOn"),
                fields.requiredNumber("hours", 1, MOST_HOURS),
                EntryId.certificates(fields, "officers"),
                fields.line("organiser"));
    }
}
