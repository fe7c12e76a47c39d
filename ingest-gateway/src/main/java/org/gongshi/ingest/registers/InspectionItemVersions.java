package org.gongshi.ingest.registers;

import java.math.BigDecimal;
import org.gongshi.exchange.InspectionItemVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads versions of a random-inspection item (随机抽查事项): 国办发〔2015〕58号. */
final class InspectionItemVersions {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DAILY = 366;

    private InspectionItemVersions() {}

    static InspectionItemVersion read(Fields fields) {
        return new InspectionItemVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                EntryId.optional(fields, "matter"),
                fields.line("inspectingBody"),
                fields.lines("basis"),
                fields.line("subjects"),
                fields.line("content"),
                fields.line("method"),
                ratio(fields),
                fields.number("timesPerYear", 1, DAILY));
    }

    private static @Nullable BigDecimal ratio(Fields fields) {
        BigDecimal percent = fields.amount("ratioPercent");
        if (percent != null && percent.compareTo(ALL) > 0) {
            fields.refuse("ratioPercent", ErrorCode.NUMBER_RANGE, "0", ALL.toString());
        }
        return percent;
    }
}
