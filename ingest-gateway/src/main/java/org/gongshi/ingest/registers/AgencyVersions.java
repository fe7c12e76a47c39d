package org.gongshi.ingest.registers;

import org.gongshi.exchange.AgencyVersion;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of an agency (执法主体). */
final class AgencyVersions {
    private AgencyVersions() {}

    static AgencyVersion read(Fields fields) {
        CreditCode superior = fields.identifier("superior", CreditCode::parse, CreditCode::value);
        return new AgencyVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                region(fields),
                Sector.required(fields),
                fields.line("nature"),
                fields.line("complaintLine"),
                fields.line("address"),
                fields.date("joinedOn"),
                superior == null ? null : superior.value(),
                fields.line("institution"),
                fields.line("funding"),
                fields.line("establishment"),
                fields.lines("duties"),
                fields.line("legalRepresentative"));
    }

    private static String region(Fields fields) {
        Region region = fields.identifier("region", Region::parse, Region::code);
        fields.requireValue("region");
        if (region != null) {
            judge(region, fields);
        }
        return region == null ? "" : region.code();
    }

    private static void judge(Region region, Fields fields) {
        switch (region.status()) {
            case CURRENT -> {}
            case HISTORICAL ->
                fields.refuse(
                        "region",
                        ErrorCode.REGION_ABOLISHED,
                        region.code(),
                        region.name().orElse(""),
                        region.successor().map(Region::code).orElse(""));
            case UNKNOWN -> fields.refuse("region", ErrorCode.REGION_UNKNOWN, region.code());
        }
    }
}
