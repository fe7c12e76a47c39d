package org.gongshi.bench.province;

import java.util.function.Predicate;

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
     * All that lies in a region.
     *
     * @param digits that it has in common: two of a province, four of a city, six of a county
     */
    static Place region(Bureau bureau, int digits) {
        String prefix = bureau.region().substring(0, digits);
        return new Place(
                "&region=" + prefix + "0".repeat(6 - digits),
                other -> other.region().startsWith(prefix));
    }

    static Place sector(Bureau bureau) {
        return new Place(
                "&sector=" + bureau.sector(), other -> other.sector().equals(bureau.sector()));
    }

    Place and(Place other) {
        return new Place(question + other.question, has.and(other.has));
    }
}
