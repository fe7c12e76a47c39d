package org.gongshi.search.supervision;

import java.io.Serializable;
import java.util.List;

/**
 * What a supervisor may see: agencies that lie in one of the regions, and work in one of the sector lines, and are among the
 * agencies; {@code all} is everything. The one place that decides it.
 *
 * @param regions GB/T 2260, six digits: 330000 is a province with all below it, 330100 a city, 330106 a county
 */
record Scope(List<String> regions, List<String> sectors, List<String> agencies) implements Serializable {
    private static final String ALL = "all";

    Scope {
        regions = List.copyOf(regions);
        sectors = List.copyOf(sectors);
        agencies = List.copyOf(agencies);
    }

    boolean includes(String region, String sector, String agency) {
        return regions.stream().anyMatch(one -> one.equals(ALL) || region.startsWith(prefix(one)))
                && holds(sectors, sector)
                && holds(agencies, agency);
    }

    private static boolean holds(List<String> list, String one) {
        return list.contains(ALL) || list.contains(one);
    }

    /** A pair of zeros stands for everything below. */
    private static String prefix(String region) {
        if (region.endsWith("0000")) {
            return region.substring(0, 2);
        }
        return region.endsWith("00") ? region.substring(0, 4) : region;
    }
}
