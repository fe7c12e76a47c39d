package org.gongshi.search.directory;

import org.gongshi.identity.Region;
import org.gongshi.search.decisions.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list of agencies.
 *
 * @param q as typed; null: nothing
 * @param text null: nothing in what was typed can be searched for
 * @param after credit code of the last agency on the page before; null: the first page
 */
record AgenciesQuestion(
        @Nullable String q,
        @Nullable SearchText text,
        @Nullable Region region,
        @Nullable String sector,
        @Nullable String after) {
    private static final int LONGEST = 200;

    static AgenciesQuestion of(
            @Nullable String q, @Nullable String region, @Nullable String sector, @Nullable String after) {
        String typed = filled(q);
        return new AgenciesQuestion(
                typed,
                typed == null ? null : SearchText.parse(typed).orElse(null),
                region == null ? null : Region.parse(region).value().orElse(null),
                filled(sector),
                filled(after));
    }

    /** Something was typed that nothing can be found by. */
    boolean isUnsearchable() {
        return q != null && text == null;
    }

    String address(@Nullable Region otherRegion, @Nullable String otherSector, @Nullable String otherAfter) {
        return Addresses.of(
                "/agencies",
                "q",
                q,
                "region",
                otherRegion == null ? null : otherRegion.code(),
                "sector",
                otherSector,
                "after",
                otherAfter);
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value.strip();
    }
}
