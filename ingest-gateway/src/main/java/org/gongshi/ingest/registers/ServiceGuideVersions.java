package org.gongshi.ingest.registers;

import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.ServiceGuideVersion;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of a service guide (行政执法服务指南). */
final class ServiceGuideVersions {
    private ServiceGuideVersions() {}

    static ServiceGuideVersion read(Fields fields) {
        return new ServiceGuideVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.choice("kind", DecisionKind.class),
                EntryId.optional(fields, "matter"),
                fields.lines("basis"),
                fields.line("office"),
                fields.line("acceptingBody"),
                fields.line("approvingBody"),
                fields.lines("conditions"),
                fields.lines("preferences"),
                fields.lines("materials"),
                fields.lines("steps"),
                fields.number("timeLimitDays", 1, MatterVersions.LONGEST_DAYS),
                fields.line("supervision"),
                fields.line("accountability"),
                fields.lines("remedies"),
                fields.line("officeHours"),
                fields.line("address"),
                fields.line("telephone"));
    }
}
