package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.compliance.Tally.Series;
import org.gongshi.search.compliance.Wanted;
import org.jspecify.annotations.Nullable;

/** The engine's answers as sums. */
final class TallyAnswers {
    private TallyAnswers() {}

    /** By group; a group without sums has no cards either. */
    static SortedMap<String, Tally> read(
            Wanted wanted, Map<String, Aggregate> sums, Map<String, Aggregate> due, Map<String, Aggregate> numbers) {
        var overdue = groups(due);
        var series = groups(numbers);
        var tallies = new TreeMap<String, Tally>();
        groups(sums)
                .forEach((name, inside) -> tallies.put(
                        name,
                        new Tally(
                                counts(wanted, inside),
                                wanted.days() ? days(inside) : new TreeMap<>(),
                                overdue.containsKey(name) ? overdue(overdue.get(name)) : Map.of(),
                                series.containsKey(name) ? series(series.get(name)) : List.of(),
                                region(inside))));
        return tallies;
    }

    private static Map<String, Map<String, Aggregate>> groups(Map<String, Aggregate> answer) {
        var groups = answer.get(TallyRequests.GROUPS);
        if (groups == null) {
            return Map.of();
        }
        if (groups.isSterms()) {
            return groups.sterms().buckets().array().stream()
                    .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), MultiBucketBase::aggregations));
        }
        return groups.isLterms()
                ? groups.lterms().buckets().array().stream()
                        .collect(Collectors.toMap(TallyAnswers::key, MultiBucketBase::aggregations))
                : Map.of();
    }

    /** Of all together: there is one group. */
    private static String key(LongTermsBucket bucket) {
        return Objects.requireNonNullElseGet(bucket.keyAsString(), () -> String.valueOf(bucket.key()));
    }

    private static Map<String, Long> counts(Wanted wanted, Map<String, Aggregate> inside) {
        return wanted.counts().stream().collect(Collectors.toMap(name -> name, name -> sum(inside, name)));
    }

    private static SortedMap<Integer, Long> days(Map<String, Aggregate> inside) {
        var days = new TreeMap<Integer, Long>();
        inner(inside, TallyRequests.DAYS, TallyRequests.DAYS)
                .histogram()
                .buckets()
                .array()
                .forEach(bucket -> days.put((int) bucket.key(), sum(bucket.aggregations(), TallyRequests.DECISIONS)));
        return days;
    }

    private static String region(Map<String, Aggregate> inside) {
        return of(inside, TallyRequests.REGION).sterms().buckets().array().stream()
                .map(bucket -> bucket.key().stringValue())
                .findFirst()
                .orElse("");
    }

    private static Map<String, Long> overdue(Map<String, Aggregate> inside) {
        var filtered = inner(inside, TallyRequests.DUE, TallyRequests.OVERDUE).filter();
        var names = Objects.requireNonNull(filtered.aggregations().get(TallyRequests.VERDICTS));
        return names.isSterms()
                ? names.sterms().buckets().array().stream()
                        .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), MultiBucketBase::docCount))
                : Map.of();
    }

    /** By agency. */
    static Map<String, Instant> lastReceived(Aggregate agencies) {
        return agencies.isSterms()
                ? agencies.sterms().buckets().array().stream()
                        .collect(Collectors.toMap(
                                bucket -> bucket.key().stringValue(),
                                bucket -> Instant.ofEpochMilli(whole(of(bucket.aggregations(), TallyRequests.LAST)
                                        .max()
                                        .value()))))
                : Map.of();
    }

    static List<Series> series(Map<String, Aggregate> inside) {
        var series = inner(inside, TallyRequests.NUMBERS, TallyRequests.SERIES);
        return series.isSterms()
                ? series.sterms().buckets().array().stream()
                        .map(TallyAnswers::series)
                        .toList()
                : List.of();
    }

    private static Series series(StringTermsBucket bucket) {
        var inside = bucket.aggregations();
        return new Series(
                bucket.key().stringValue(),
                whole(of(inside, TallyRequests.FIRST).min().value()),
                whole(of(inside, TallyRequests.LAST).max().value()),
                of(inside, TallyRequests.DISTINCT).cardinality().value());
    }

    private static Aggregate inner(Map<String, Aggregate> inside, String nested, String name) {
        return of(of(inside, nested).nested().aggregations(), name);
    }

    private static long sum(Map<String, Aggregate> inside, String name) {
        return whole(of(inside, name).sum().value());
    }

    private static Aggregate of(Map<String, Aggregate> inside, String name) {
        return Objects.requireNonNull(inside.get(name), name);
    }

    /** Counts are whole, and the engine writes them with a point. */
    private static long whole(@Nullable Double value) {
        return value == null || value.isInfinite() ? 0 : Math.round(value);
    }
}
