package org.gongshi.ingest.registers;

/** Level of an agency (执法层级), told from the code of its region. */
public enum AgencyLevel {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP;

    private static final int COUNTY_DIGITS = 6;

    /** Whether one region lies inside the other, as a county inside its city; none lies inside itself. */
    static boolean isAround(String outer, String inner) {
        String prefix = outer.replaceAll("(00)+$", "");
        return !outer.equals(inner) && !prefix.isEmpty() && inner.startsWith(prefix);
    }

    /** @param region GB/T 2260, six, nine or twelve digits */
    public static AgencyLevel of(String region) {
        if (region.length() > COUNTY_DIGITS) {
            return TOWNSHIP;
        }
        return region.endsWith("0000") ? PROVINCE : region.endsWith("00") ? CITY : COUNTY;
    }
}
