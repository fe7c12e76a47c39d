package org.gongshi.ingest.desk;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which benchmarks of discretion (裁量基准) fit what somebody is writing about a violation. */
final class BenchmarkRules {
    private static final int SHOWN = 3;
    /** Tuned on: 经营超过保质期的食品 finds 经营超过保质期食品, not 经营无标签的预包装食品. */
    private static final double ALIKE = 0.55;

    private BenchmarkRules() {}

    /**
     * A benchmark that fits.
     *
     * @param basis articles it goes by, which the decision is to name
     */
    record Benchmark(String violation, List<String> basis, List<Band> bands) {}

    /** A grade; texts that are not stated are empty. */
    record Band(String grade, String conditions, String least, String greatest, String standard) {}

    private record Scored(double score, Map<String, Object> entry) {}

    /**
     * The best first.
     *
     * @param matter id of the item; empty if none is stated
     * @param entries versions that hold, each field by its name
     */
    static List<Benchmark> fitting(String violation, String matter, List<Map<String, Object>> entries) {
        return entries.stream()
                .map(entry -> new Scored(score(violation, matter, entry), entry))
                .filter(scored -> scored.score() >= ALIKE)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(SHOWN)
                .map(scored -> benchmark(scored.entry()))
                .toList();
    }

    private static double score(String violation, String matter, Map<String, Object> entry) {
        double likeness = likeness(violation, text(entry, "violation"));
        return !matter.isEmpty() && matter.equals(text(entry, "matter")) ? 1 + likeness : likeness;
    }

    /** Dice's coefficient of the pairs of characters, as search looks for them. */
    static double likeness(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long common = pairs.stream().filter(others::contains).count();
        return 2.0 * common / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        String bare = text.replaceAll("[\\p{P}\\p{Z}的]", "");
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= bare.length(); at++) {
            pairs.add(bare.substring(at, at + 2));
        }
        return pairs;
    }

    private static Benchmark benchmark(Map<String, Object> entry) {
        return new Benchmark(
                text(entry, "violation"),
                items(entry, "basis").map(String::valueOf).toList(),
                items(entry, "bands")
                        .filter(Map.class::isInstance)
                        .map(band -> band((Map<?, ?>) band))
                        .toList());
    }

    private static Band band(Map<?, ?> band) {
        return new Band(
                text(band, "grade"),
                text(band, "conditions"),
                text(band, "minimumFine"),
                text(band, "maximumFine"),
                text(band, "standard"));
    }

    private static Stream<?> items(Map<?, ?> entry, String name) {
        return entry.get(name) instanceof List<?> items ? items.stream() : Stream.empty();
    }

    private static String text(Map<?, ?> entry, String name) {
        return entry.get(name) instanceof String text ? text : "";
    }
}
