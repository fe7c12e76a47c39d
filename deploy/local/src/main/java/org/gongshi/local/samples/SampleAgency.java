package org.gongshi.local.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.OrganisationCode;

/**
 * An agency that doesn't exist.
 *
 * @param region GB/T 2260, six digits
 * @param sector sector line (执法领域)
 * @param word what its document numbers begin with (机关代字)
 */
public record SampleAgency(String name, String creditCode, String region, String sector, String word) {
    private static final List<SampleAgency> ALL = readAll();

    /** The agencies of every sample deployment; their codes are the same everywhere. */
    public static List<SampleAgency> all() {
        return ALL;
    }

    /** How the agency stands in the register: long enough for every sample decision to be its own. */
    public Map<String, Object> registerEntry(LocalDate today) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("validFrom", today.minusYears(3).toString());
        entry.put("name", name);
        entry.put("region", region);
        entry.put("sector", sector);
        entry.put("nature", "行政机关");
        entry.put("complaintLine", "12345");
        entry.put("joinedOn", today.minusMonths(SampleHistory.MONTHS).toString());
        return entry;
    }

    /** The city as it stands in names of companies. */
    String city() {
        return region.startsWith("3302") ? "宁波" : "杭州";
    }

    private static List<SampleAgency> readAll() {
        List<SampleAgency> agencies = new ArrayList<>();
        for (Map<String, String> row : SampleTable.read("agencies.csv")) {
            String region = Objects.requireNonNull(row.get("region"));
            agencies.add(new SampleAgency(
                    Objects.requireNonNull(row.get("name")),
                    creditCode("11", region, agencies.size() + 1),
                    region,
                    Objects.requireNonNull(row.get("sector")),
                    Objects.requireNonNull(row.get("word"))));
        }
        return List.copyOf(agencies);
    }

    /** No registrar issues organisation codes that begin with EX. */
    static String creditCode(String department, String region, int number) {
        String organisation = OrganisationCode.withCheckCharacter("EX" + String.format(Locale.ROOT, "%06d", number))
                .value();
        return CreditCode.withCheckCharacter(department + region + organisation).value();
    }
}
