package org.gongshi.bench.province;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whose indicators are asked for.
 *
 * @param question parameters of a question, each after an ampersand
 */
record Place(String question, Predicate<Bureau> has) {
    static final Place EVERYWHERE = new Place("", _ -> true);

    static Place agency(Bureau bureau) {
        return new Place("&agency=" + bureau.creditCode(), bureau::equals);
    }

    /**
     * All that lies in a region of the agency's: its province, its city, its county, as far as it has one.
     *
     * @param digits that a province (2), a city (4) or a county (6) is told apart by
     */
    static Place region(Bureau bureau, int digits) {
        String code = bureau.region().substring(0, digits) + "0".repeat(6 - digits);
        String prefix = code.replaceFirst("(?:00)+$", "");
        return new Place("&region=" + code, other -> other.region().startsWith(prefix));
    }

    static Place sector(Bureau bureau) {
        return new Place("&sector=" + bureau.sector(), other -> other.sector().equals(bureau.sector()));
    }

    static Place otherSectors(List<Bureau> bureaus, String sector) {
        return new Place(
                bureaus.stream()
                        .map(Bureau::sector)
                        .distinct()
                        .filter(other -> !other.equals(sector))
                        .map(other -> "&sector=" + other)
                        .collect(Collectors.joining()),
                bureau -> !bureau.sector().equals(sector));
    }

    Place and(Place other) {
        return new Place(question + other.question, has.and(other.has));
    }
}
