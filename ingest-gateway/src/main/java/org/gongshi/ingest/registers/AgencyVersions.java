package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** How versions of an agency are read, and how they follow one another without a gap or an overlap of their making. */
final class AgencyVersions {
    private AgencyVersions() {}

    /** Reads a version; what is wrong stands in the fields' findings. */
    static AgencyVersion read(Fields fields) {
        LocalDate from = fields.requiredDate("validFrom");
        LocalDate to = fields.date("validTo");
        if (to != null && to.isBefore(from)) {
            fields.refuse("validTo", ErrorCode.VERSION_DATES);
        }
        CreditCode superior = fields.identifier("superior", CreditCode::parse, CreditCode::value);
        var version = new AgencyVersion(
                from,
                to,
                fields.requiredLine("name"),
                region(fields),
                sector(fields),
                fields.line("nature"),
                fields.line("complaintLine"),
                fields.line("address"),
                fields.date("joinedOn"),
                superior == null ? null : superior.value());
        List.of("name", "nature", "complaintLine", "address").forEach(fields::refusePersonalNumber);
        fields.finish();
        return version;
    }

    private static String region(Fields fields) {
        Region region = fields.identifier("region", Region::parse, Region::code);
        fields.requireValue("region");
        if (region != null && region.status() == Region.Status.UNKNOWN) {
            fields.refuse("region", ErrorCode.REGION_UNKNOWN, region.code());
        }
        return region == null ? "" : region.code();
    }

    private static String sector(Fields fields) {
        String sector = fields.requiredLine("sector");
        if (!sector.isEmpty() && !sector.matches("[a-z]+(-[a-z]+)*")) {
            fields.refuse("sector", ErrorCode.SECTOR_FORMAT);
        }
        return sector;
    }

    /** A version replaces the one of the same day and cuts short those that would run into it, or is cut short itself. */
    static List<AgencyVersion> with(List<AgencyVersion> versions, AgencyVersion added) {
        List<AgencyVersion> all = new ArrayList<>(versions);
        all.removeIf(version -> version.getValidFrom().equals(added.getValidFrom()));
        all.add(added);
        all.sort(Comparator.comparing(AgencyVersion::getValidFrom));
        for (int i = 0; i + 1 < all.size(); i++) {
            LocalDate last = all.get(i + 1).getValidFrom().minusDays(1);
            if (all.get(i).getValidTo().map(to -> to.isAfter(last)).orElse(true)) {
                all.set(i, AgencyVersion.newBuilder(all.get(i)).setValidTo(last).build());
            }
        }
        return List.copyOf(all);
    }

    static @Nullable AgencyVersion on(List<AgencyVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !day.isBefore(version.getValidFrom()))
                .filter(version ->
                        version.getValidTo().map(to -> !day.isAfter(to)).orElse(true))
                .findFirst()
                .orElse(null);
    }
}
