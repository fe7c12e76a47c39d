package org.gongshi.search.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agencies that fit, by region and sector line. */
record AgenciesPage(
        @Nullable String q,
        @Nullable String region,
        @Nullable String sector,
        String total,
        List<Row> rows,
        List<Choice> regions,
        List<Choice> sectors,
        List<Chip> chips,
        @Nullable String next,
        @Nullable String first,
        @Nullable String problem) {

    record Row(String path, String name, String place, String sector) {}

    record Choice(String label, String count, String href) {}

    record Chip(String label, String value, String remove) {}
}
