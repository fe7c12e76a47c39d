package org.gongshi.ingest.desk;

import java.util.ArrayList;
import java.util.List;

/** Numbers as parts of one bar. */
final class Bars {
    /** Width of a whole bar, in the units of its drawing. */
    private static final long WHOLE = 1000;

    private Bars() {}

    /** A number before it has its place. */
    record Part(String name, String label, long value) {}

    static List<Figure> of(List<Part> parts) {
        long sum = parts.stream().mapToLong(Part::value).sum();
        List<Figure> figures = new ArrayList<>();
        long before = 0;
        for (Part part : parts) {
            long start = place(before, sum);
            before += part.value();
            figures.add(new Figure(
                    part.name(), part.label(), Formats.count(part.value()), start, place(before, sum) - start));
        }
        return figures;
    }

    private static long place(long before, long sum) {
        return sum == 0 ? 0 : Math.round((double) before * WHOLE / sum);
    }
}
