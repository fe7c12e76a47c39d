package org.gongshi.search.compliance;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a supervisor may see: agencies that lie in one of the regions, and work in one of the sector lines, and are among the
 * agencies; {@code all} is everything. The one place that decides it.
 *
 * @param regions GB/T 2260: 330000 is a province with all below it, 330100 a city, 330106 a county, 330106003 a township; with
 *     twelve digits as well
 */
public record Scope(List<String> regions, List<String> sectors, List<String> agencies) implements Serializable {
    private static final String ALL = "all";
    private static final Pattern TOWNSHIP_ZEROS = Pattern.compile("^(\\d{6}|\\d{9})(?:000)+$");
    private static final Pattern COUNTY_ZEROS = Pattern.compile("^(\\d{2}|\\d{4})(?:00)+$");

    public Scope {
        regions = List.copyOf(regions);
        sectors = List.copyOf(sectors);
        agencies = List.copyOf(agencies);
    }

    public boolean includes(String region, String sector, String agency) {
        return prefixes()
                        .map(prefixes -> prefixes.stream().anyMatch(region::startsWith))
                        .orElse(true)
                && onlySectors().map(only -> only.contains(sector)).orElse(true)
                && onlyAgencies().map(only -> only.contains(agency)).orElse(true);
    }

    /** With one of which the code of a region in the scope begins; empty: any region. */
    public Optional<List<String>> prefixes() {
        return only(regions).map(some -> some.stream().map(Scope::prefix).toList());
    }

    public Optional<List<String>> onlySectors() {
        return only(sectors);
    }

    public Optional<List<String>> onlyAgencies() {
        return only(agencies);
    }

    private static Optional<List<String>> only(List<String> list) {
        return list.contains(ALL) ? Optional.empty() : Optional.of(list);
    }

    /** What the code of a region has in common with those of all that lies in it. */
    public static String prefix(String region) {
        String shortest = TOWNSHIP_ZEROS.matcher(region).replaceFirst("$1");
        return shortest.length() == 6 ? COUNTY_ZEROS.matcher(shortest).replaceFirst("$1") : shortest;
    }
}
