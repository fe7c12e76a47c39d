package org.gongshi.identity;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which code in force carries an abolished one's name. The tables hold neither dates nor successors, so a name that only
 * one division of the same rank in the province has, be it county, city or district now, is all there is to go by.
 */
final class RegionSuccessors {
    private static final Pattern RANK = Pattern.compile("(?:自治县|自治旗|自治州|地区|特区|林区|矿区|新区|县|市|区|旗|盟|州)$");
    private static final String SEVERAL = "";

    private static final Map<String, String> CODES = RegionTable.CURRENT.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    entry -> place(entry.getKey(), entry.getValue()), Map.Entry::getKey, (one, other) -> SEVERAL));

    private RegionSuccessors() {}

    static Optional<Region> of(String code, String name) {
        return Optional.ofNullable(CODES.get(place(code, name)))
                .filter(found -> stem(name).length() > 1 && !found.equals(SEVERAL))
                .map(Region::new);
    }

    private static String place(String code, String name) {
        boolean county = !code.endsWith("00");
        return code.substring(0, 2) + (county ? "县" : "市") + stem(name);
    }

    private static String stem(String name) {
        return RANK.matcher(name).replaceFirst("");
    }
}
