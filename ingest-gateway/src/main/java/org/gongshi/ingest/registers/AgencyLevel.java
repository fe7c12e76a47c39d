package org.gongshi.ingest.registers;

/** Level of an agency (执法层级), told from the code of its region. */
public enum AgencyLevel {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP;

    private static final int COUNTY_DIGITS = 6;

    /** @param region GB/T 2260, six, nine or twelve digits */
    public static AgencyLevel of(String region) {
        if (region.length() > COUNTY_DIGITS) {
            return TOWNSHIP;
        }
        return region.endsWith("0000") ? PROVINCE : region.endsWith("00") ? CITY : COUNTY;
    }
}
