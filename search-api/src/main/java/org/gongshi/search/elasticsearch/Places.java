package org.gongshi.search.elasticsearch;

import org.gongshi.identity.Region;

/** By what regions are counted. A code that no table knows is counted under itself. */
final class Places {
    private static final int COUNTY = 6;

    private Places() {}

    /** The city that it lies in; of a province and of a county directly under one the province. */
    static String city(String code) {
        return Region.parse(code)
                .value()
                .map(region -> region.city().orElseGet(region::province).code())
                .orElse(code);
    }

    /** The county that it lies in; of a city or province itself. */
    static String county(String code) {
        return code.length() > COUNTY ? code.substring(0, COUNTY) : code;
    }
}
