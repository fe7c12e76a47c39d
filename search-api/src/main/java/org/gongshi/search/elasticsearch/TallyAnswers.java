package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.compliance.Tally.Besides;
import org.gongshi.search.compliance.Tally.Day;
import org.gongshi.search.compliance.Tally.Inspected;
import org.gongshi.search.compliance.Tally.Registers;
import org.gongshi.search.compliance.Tally.Series;
import org.gongshi.search.compliance.TallyQuery;
import org.gongshi.search.compliance.TallyQuery.By;
import org.gongshi.search.compliance.Wanted;
import org.jspecify.annotations.Nullable;

/** The engine's answers as sums. */
final class TallyAnswers {
    private TallyAnswers() {}

    /**
     * What the engine said to one question; empty what it wasn't asked.
     *
     * @param due open verdicts whose day is over
     * @param numbers of documents
     */
    record Said(
            Map<String, Aggregate> sums,
            Map<String, Aggregate> due,
            Map<String, Aggregate> numbers,
            Map<String, Aggregate> stages,
            Map<String, Aggregate> inspected,
            Map<String, Aggregate> calendar) {}

    /** By group; a group without sums has no cards either. */
    static SortedMap<String, Tally> read(TallyQuery query, Said said) {
        var overdue = groups(said.due());
        var series = groups(said.numbers());
        var stages = groups(said.stages());
        var inspected = groups(said.inspected(), Inspections::read);
        var calendar = groups(said.calendar());
        var tallies = new TreeMap<String, Tally>();
        groups(said.sums())
                .forEach((name, inside) -> tallies.put(
                        name,
                        new Tally(
                                counts(query.wanted().counts(), inside),
                                query.wanted().days() ? days(inside) : new TreeMap<>(),
                                overdue.containsKey(name) ? overdue(overdue.get(name)) : Map.of(),
                                series.containsKey(name) ? series(series.get(name)) : List.of(),
                                region(inside),
                                new Besides(
                                        registers(query.wanted().registers(), inside),
                                        parts(inside, stages.getOrDefault(name, Map.of())),
                                        query.by() == By.ALL
                                                ? inspected.values().stream()
                                                        .findFirst()
                                                        .orElse(Inspected.NOTHING)
                                                : inspected.getOrDefault(name, Inspected.NOTHING),
                                        calendar.containsKey(name) ? calendar(calendar.get(name)) : new TreeMap<>()),
                                query.period().to())));
        return tallies;
    }

    private static SortedMap<LocalDate, Day> calendar(Map<String, Aggregate> inside) {
        var days = new TreeMap<LocalDate, Day>();
        of(inside, TallyRequests.CALENDAR)
                .dateHistogram()
                .buckets()
                .array()
                .forEach(bucket -> days.put(
                        Instant.ofEpochMilli(bucket.key())
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate(),
                        new Day(
                                whole(of(bucket.aggregations(), TallyRequests.COUNT)
                                        .valueCount()
                                        .value()),
                                of(bucket.aggregations(), TallyRequests.LATE)
                                        .filter()
                                        .docCount())));
        return days;
    }

    /** The last month first. */
    private static Registers registers(Set<String> wanted, Map<String, Aggregate> inside) {
        if (wanted.isEmpty()) {
            return Registers.NONE;
        }
        var months = of(of(inside, TallyRequests.REGISTERS).filter().aggregations(), TallyRequests.MONTHS);
        if (!months.isSterms() || months.sterms().buckets().array().isEmpty()) {
            return Registers.NONE;
        }
        var buckets = months.sterms().buckets().array();
        var last = buckets.getFirst();
        var counts = new TreeMap<>(counts(wanted, last.aggregations()));
        counts.put(Wanted.AGENCIES, last.docCount());
        return new Registers(last.key().stringValue(), buckets.size(), counts);
    }

    private static Map<String, Map<String, Long>> parts(Map<String, Aggregate> inside, Map<String, Aggregate> stages) {
        var parts = new TreeMap<String, Map<String, Long>>();
        if (stages.containsKey(TallyRequests.STAGES)) {
            parts.put(
                    Wanted.STAGES,
                    strings(of(stages, TallyRequests.STAGES))
                            .collect(Collectors.toMap(stage -> stage.key().stringValue(), MultiBucketBase::docCount)));
        }
        if (inside.containsKey(TallyRequests.PARTS)) {
            var kinds = inner(inside, TallyRequests.PARTS, TallyRequests.OF);
            strings(kinds).forEach(kind -> parts.put(kind.key().stringValue(), named(kind)));
        }
        return parts;
    }

    private static Map<String, Long> named(StringTermsBucket kind) {
        return strings(of(kind.aggregations(), TallyRequests.NAMES))
                .collect(Collectors.toMap(
                        name -> name.key().stringValue(), name -> sum(name.aggregations(), TallyRequests.COUNT)));
    }

    /** Where nothing was found the engine doesn't say of what type it isn't. */
    static Stream<StringTermsBucket> strings(Aggregate terms) {
        return terms.isSterms() ? terms.sterms().buckets().array().stream() : Stream.of();
    }

    private static Map<String, Map<String, Aggregate>> groups(Map<String, Aggregate> answer) {
        return groups(answer, MultiBucketBase::aggregations);
    }

    private static <T> Map<String, T> groups(Map<String, Aggregate> answer, Function<MultiBucketBase, T> read) {
        var groups = answer.get(TallyRequests.GROUPS);
        if (groups == null) {
            return Map.of();
        }
        if (groups.isSterms()) {
            return groups.sterms().buckets().array().stream()
                    .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), read));
        }
        return groups.isLterms()
                ? groups.lterms().buckets().array().stream().collect(Collectors.toMap(TallyAnswers::key, read))
                : Map.of();
    }

    /** Of all together: there is one group. */
    private static String key(LongTermsBucket bucket) {
        return Objects.requireNonNullElseGet(bucket.keyAsString(), () -> String.valueOf(bucket.key()));
    }

    private static Map<String, Long> counts(Set<String> wanted, Map<String, Aggregate> inside) {
        return wanted.stream().collect(Collectors.toMap(name -> name, name -> sum(inside, name)));
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

    static Aggregate of(Map<String, Aggregate> inside, String name) {
        return Objects.requireNonNull(inside.get(name), name);
    }

    /** Counts are whole, and the engine writes them with a point. */
    static long whole(@Nullable Double value) {
        return value == null || value.isInfinite() ? 0 : Math.round(value);
    }
}
