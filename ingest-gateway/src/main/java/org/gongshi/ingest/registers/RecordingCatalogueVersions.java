package org.gongshi.ingest.registers;

import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.RecordingCatalogueVersion;
import org.gongshi.exchange.RecordingManner;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of an entry of the recording catalogue (音像记录事项清单). */
final class RecordingCatalogueVersions {
    private RecordingCatalogueVersions() {}

    static RecordingCatalogueVersion read(Fields fields) {
        return new RecordingCatalogueVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.choice("kind", DecisionKind.class),
                EntryId.optional(fields, "matter"),
                fields.requiredChoice("stage", CaseStage.class, CaseStage.UNKNOWN),
                fields.requiredChoice("manner", RecordingManner.class, RecordingManner.UNKNOWN),
                fields.line("startsWhen"),
                fields.line("content"),
                fields.line("endsWhen"),
                fields.line("retention"),
                fields.line("remark"));
    }
}
