package org.gongshi.ingest.registers;

import org.gongshi.exchange.StaffingVersion;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads versions of how an agency is staffed (执法队伍状况). */
final class StaffingVersions {
    private static final int MOST = 1_000_000;

    private StaffingVersions() {}

    static StaffingVersion read(Fields fields) {
        return new StaffingVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredNumber("officers", 0, MOST),
                fields.requiredNumber("reviewers", 0, MOST),
                heads(fields, "fullTimeReviewers"),
                heads(fields, "supervisors"),
                heads(fields, "recorders"),
                heads(fields, "legalAdvisers"),
                fields.line("reviewBody"),
                fields.date("reportedOn"));
    }

    private static @Nullable Integer heads(Fields fields, String name) {
        return fields.number(name, 0, MOST);
    }
}
