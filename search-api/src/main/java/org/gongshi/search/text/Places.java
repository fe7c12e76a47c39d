package org.gongshi.search.text;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.identity.Region;

/** Provinces, cities and counties (行政区划) by name; the first two also without their suffix: 杭州 is 杭州市. */
final class Places {
    /** 市辖区 and other headings of the table are no places. */
    private static final String HEADING = "直辖|市辖区|县级|单位";

    private Places() {}

    static Optional<Way.Place> named(String word) {
        if (word.length() < 2 || word.matches(".*(" + HEADING + ").*")) {
            return Optional.empty();
        }
        var codes = Stream.of(word, word + "市", word + "省")
                .map(Region::named)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> found.stream().map(Region::code).toList());
        return codes.map(Way.Place::new);
    }
}
