package org.gongshi.bench.province;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is true of one agency, noted while its decisions were made up; no rule of the product has a say in it. */
final class Truth {
    private static final int ALL = 100;

    /** By indicator and month. */
    private final Map<String, NavigableMap<YearMonth, Tally>> noted = new HashMap<>();
    /** The same, of what doesn't add up: the last month counts. */
    private final Map<String, NavigableMap<YearMonth, Tally>> standing = new HashMap<>();

    private final List<Took> days = new ArrayList<>();
    private final List<Inspected> inspections = new ArrayList<>();
    private final List<Opinion> opinions = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private boolean silent;

    /** A decision was sent in after so many working days. */
    private record Took(YearMonth month, int days) {}

    private record Inspected(YearMonth month, String company) {}

    /** A review in the words that many are in. */
    private record Opinion(Instant at, YearMonth month) {}

    /** A serial that nothing bears, between two that something does. */
    private record LeftOut(YearMonth before, YearMonth after) {}

    void note(String indicator, LocalDate day, Tally tally) {
        add(noted, indicator, YearMonth.from(day), tally);
    }

    /** How it stands at the end of a month, whatever it was before. */
    void stands(String indicator, YearMonth month, Tally tally) {
        add(standing, indicator, month, tally);
    }

    void took(LocalDate day, int workingDays) {
        days.add(new Took(YearMonth.from(day), workingDays));
    }

    void inspected(LocalDate day, String company) {
        inspections.add(new Inspected(YearMonth.from(day), company));
    }

    void agreed(Instant at, LocalDate reviewedOn) {
        opinions.add(new Opinion(at, YearMonth.from(reviewedOn)));
    }

    void leftOut(LocalDate before, LocalDate after) {
        leftOut.add(new LeftOut(YearMonth.from(before), YearMonth.from(after)));
    }

    boolean isSilent() {
        return silent;
    }

    void fallSilent() {
        silent = true;
    }

    Tally of(String indicator, Span span) {
        return switch (indicator) {
            case "publication.days.median" -> days(span, 50);
            case "publication.days.p95" -> days(span, 95);
            case "inspections.per-company" -> inspections(span);
            case "series.gaps" -> gaps(span);
            case "reviews.repeated" -> sum(indicator, span).plus(Tally.of(repeated(span), 0));
            default -> sum(indicator, span).plus(last(indicator, span));
        };
    }

    private Tally sum(String indicator, Span span) {
        return within(noted, indicator, span).reduce(Tally.NONE, Tally::plus);
    }

    private Tally last(String indicator, Span span) {
        return within(standing, indicator, span).reduce(Tally.NONE, (_, later) -> later);
    }

    private static Stream<Tally> within(Map<String, NavigableMap<YearMonth, Tally>> all, String indicator, Span span) {
        return all
                .getOrDefault(indicator, new TreeMap<>())
                .subMap(span.first(), true, span.last(), true)
                .values()
                .stream();
    }

    /** The least number of working days in which so many of a hundred were sent. */
    private Tally days(Span span, int percent) {
        var sorted = days.stream()
                .filter(took -> span.has(took.month()))
                .map(Took::days)
                .sorted()
                .toList();
        return sorted.isEmpty()
                ? Tally.NONE
                : Tally.of(sorted.get(Math.ceilDiv(sorted.size() * percent, ALL) - 1), sorted.size());
    }

    private Tally inspections(Span span) {
        var within = inspections.stream()
                .filter(each -> span.has(each.month()))
                .map(Inspected::company)
                .toList();
        return Tally.of(within.size(), within.stream().distinct().count());
    }

    /** Serials run within a year, in the order of days: one is missing where both its neighbours are asked for. */
    private Tally gaps(Span span) {
        long missing = leftOut.stream()
                .filter(each -> span.has(each.before()) && span.has(each.after()))
                .count();
        return Tally.of(missing, missing + sum("publication.on-time", span).whole());
    }

    /** Whoever says something first doesn't repeat it. */
    private long repeated(Span span) {
        return opinions.stream()
                .sorted(Comparator.comparing(Opinion::at))
                .skip(1)
                .filter(each -> span.has(each.month()))
                .count();
    }

    private static void add(
            Map<String, NavigableMap<YearMonth, Tally>> all, String indicator, YearMonth month, Tally tally) {
        all.computeIfAbsent(indicator, _ -> new TreeMap<>()).merge(month, tally, Tally::plus);
    }
}
