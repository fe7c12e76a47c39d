package org.gongshi.ingest.registers;

import org.gongshi.exchange.ChartFile;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.FlowChartVersion;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.flowcharts.ChartType;
import org.jspecify.annotations.Nullable;

/** Reads versions of a flow chart (行政执法流程图). */
final class FlowChartVersions {
    private FlowChartVersions() {}

    static FlowChartVersion read(Fields fields) {
        return new FlowChartVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.requiredChoice("kind", DecisionKind.class, DecisionKind.UNKNOWN),
                EntryId.optional(fields, "matter"),
                fields.lines("steps"),
                file(fields));
    }

    /** A file that was put before, named again by a new version. */
    private static @Nullable ChartFile file(Fields fields) {
        Fields file = fields.object("file");
        if (file == null) {
            return null;
        }
        String digest = file.digest("sha256");
        file.requireValue("sha256");
        var named = new ChartFile(
                digest == null ? "" : digest,
                file.requiredWord("mediaType", ChartType.mediaTypes()),
                file.requiredNumber("size", 1, Integer.MAX_VALUE));
        file.finish();
        return named;
    }

    /** The same version, with this file. */
    static FlowChartVersion with(FlowChartVersion version, ChartFile file) {
        return new FlowChartVersion(
                version.getValidFrom(),
                version.getValidTo().orElse(null),
                version.getName(),
                version.getKind(),
                version.getMatter().orElse(null),
                version.getSteps(),
                file);
    }
}
