package org.gongshi.bench.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows as a person reads them. */
public final class Table {
    private static final String LINE = "%-12s %-46s %9s %9s %6s %13s %6s  %s";

    private Table() {}

    /** One line for the heads, one for each row, one for each further number. */
    public static List<String> lines(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(LINE.formatted("row", "A / B", "A/s", "B/s", "A/B", "spread", "floor", ""));
        for (Row row : rows) {
            lines.add(line(row));
            row.bounds().forEach(bound -> lines.add(line(bound)));
        }
        return lines;
    }

    private static String line(Row row) {
        return LINE.formatted(
                row.name(),
                row.compares(),
                whole(row.a()),
                whole(row.b()),
                ratio(row.ratio()),
                ratio(row.lowestRatio()) + " – " + ratio(row.highestRatio()),
                ratio(row.floor()),
                verdict(row.keepsFloor()));
    }

    private static String line(Bound bound) {
        return "%-12s %s: %s %s, at most %s  %s"
                .formatted(
                        "",
                        bound.name(),
                        whole(bound.value()),
                        bound.unit(),
                        whole(bound.ceiling()),
                        verdict(bound.passes()));
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String ratio(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String verdict(boolean passes) {
        return passes ? "PASS" : "FAIL";
    }
}
