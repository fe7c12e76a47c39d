package org.gongshi.search.indexing;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a comparison of an index with its topics found.
 *
 * @param index kind of the index
 * @param at when it began
 * @param documents compared
 * @param differences by what they are; what is not there was not found
 * @param repaired as many of them agree now
 */
record SweepReport(
        String index, Instant at, Duration took, long documents, Map<Difference, Long> differences, long repaired) {

    long found() {
        return differences.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A line of the log. */
    String text() {
        return "sweep of %s: %d documents, %d differences (%s), %d repaired, in %d ms"
                .formatted(
                        index,
                        documents,
                        found(),
                        Stream.of(Difference.values())
                                .map(kind ->
                                        kind.name().toLowerCase(Locale.ROOT) + " " + differences.getOrDefault(kind, 0L))
                                .collect(Collectors.joining(", ")),
                        repaired,
                        took.toMillis());
    }
}
