package org.gongshi.ingest.registers;

import org.gongshi.exchange.FacilityType;
import org.gongshi.exchange.FacilityVersion;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of a place for recordings (记录场所). */
final class FacilityVersions {
    private FacilityVersions() {}

    static FacilityVersion read(Fields fields) {
        return new FacilityVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.requiredChoice("type", FacilityType.class, FacilityType.UNKNOWN),
                fields.requiredFlag("recording"),
                fields.line("address"));
    }
}
