package org.gongshi.ingest.registers;

import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.WindowPostVersion;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of a post at a service window (窗口岗位). */
final class WindowPostVersions {
    private WindowPostVersions() {}

    static WindowPostVersion read(Fields fields) {
        return new WindowPostVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("post"),
                fields.line("unit"),
                fields.line("name"),
                fields.line("position"),
                EntryId.certificate(fields, "certificate"),
                fields.choices("kinds", DecisionKind.class),
                fields.lines("services"),
                fields.lines("duties"),
                fields.lines("sampleDocuments"),
                fields.line("progressQuery"),
                fields.line("consultation"),
                fields.line("complaintLine"));
    }
}
