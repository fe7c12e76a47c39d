package org.gongshi.bench.province;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Whether supervisors are told what is true: of each agency, and of filters drawn at random. */
final class Comparison {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FILTERS = 40;

    private final Province province;
    private final Supervisors supervisors;
    private final Consumer<String> console;
    private boolean holds = true;

    Comparison(Province province, Supervisors supervisors, Consumer<String> console) {
        this.province = province;
        this.supervisors = supervisors;
        this.console = console;
    }

    /** A share as counted over the years that the province covers. */
    private record Share(long numerator, long denominator) {}

    boolean holds() throws IOException, InterruptedException {
        compare("publication.on-time", truth -> truth.decisions - truth.late, truth -> truth.decisions);
        compare("review.coverage", truth -> truth.major - truth.unreviewed, truth -> truth.major);
        compare("series.gaps", truth -> truth.gaps, truth -> truth.serials);
        gapsFound();
        silent();
        filters();
        return holds;
    }

    private List<String> years() {
        int last = LocalDate.now(CHINA).getYear();
        return List.of(String.valueOf(last - 1), String.valueOf(last));
    }

    private Map<String, Share> told(String indicator) throws IOException, InterruptedException {
        var shares = new HashMap<String, Share>();
        for (String year : years()) {
            for (var item : supervisors.indicator(indicator, year)) {
                var share = new Share(
                        item.path("numerator").asLong(0),
                        item.path("denominator").asLong(0));
                shares.merge(
                        item.path("agency").asString(),
                        share,
                        (one, other) -> new Share(
                                one.numerator() + other.numerator(), one.denominator() + other.denominator()));
            }
        }
        return shares;
    }

    private void compare(String indicator, ToLongFunction<Truth> numerator, ToLongFunction<Truth> denominator)
            throws IOException, InterruptedException {
        var told = told(indicator);
        long wrong = province.truths().entrySet().stream()
                .filter(one -> !told.getOrDefault(one.getKey(), new Share(0, 0))
                        .equals(new Share(
                                numerator.applyAsLong(one.getValue()), denominator.applyAsLong(one.getValue()))))
                .count();
        say(
                "%s: %,d of %,d agencies as they are"
                        .formatted(
                                indicator,
                                province.truths().size() - wrong,
                                province.truths().size()),
                wrong == 0);
    }

    /** Of the serials that were left out, how many are told of; and how many are told of that were not. */
    private void gapsFound() throws IOException, InterruptedException {
        var told = told("series.gaps");
        long made = 0;
        long found = 0;
        long alarms = 0;
        for (var one : province.truths().entrySet()) {
            long missing = told.getOrDefault(one.getKey(), new Share(0, 0)).numerator();
            made += one.getValue().gaps;
            found += Math.min(missing, one.getValue().gaps);
            alarms += Math.max(0, missing - one.getValue().gaps);
        }
        say(
                "gaps: %,d made, recall %.4f, false alarms %,d"
                        .formatted(made, made == 0 ? 1.0 : (double) found / made, alarms),
                alarms == 0 && found == made);
    }

    /** Numbers of the dashboard are those of the cards behind them, for agencies and months drawn at random. */
    private void filters() throws IOException, InterruptedException {
        var chance = new Random(7);
        int wrong = 0;
        for (int filter = 0; filter < FILTERS; filter++) {
            var bureau =
                    province.bureaus().get(chance.nextInt(province.bureaus().size()));
            var month = LocalDate.now(CHINA).minusMonths(2 + chance.nextInt(9)).withDayOfMonth(1);
            String period = month.toString().substring(0, "2026-01".length());
            long missed =
                    supervisors.indicator("publication.on-time", period + "&agency=" + bureau.creditCode()).stream()
                            .mapToLong(item -> item.path("denominator").asLong(0)
                                    - item.path("numerator").asLong(0))
                            .sum();
            long cards = supervisors.cards("agency=%s&verdict=publication&state=MISSED&from=%s&to=%s"
                    .formatted(bureau.creditCode(), month, month.plusMonths(1).minusDays(1)));
            wrong += missed == cards ? 0 : 1;
        }
        say("filters: %d of %d equal the sum of their cards".formatted(FILTERS - wrong, FILTERS), wrong == 0);
    }

    /** Of the province exactly those that sent nothing for three months are told of; the samples' agencies are silent, too. */
    private void silent() throws IOException, InterruptedException {
        var made = province.truths().entrySet().stream()
                .filter(one -> one.getValue().isSilent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var told = supervisors.alerted("SILENT");
        told.retainAll(province.truths().keySet());
        say("silent agencies: %,d made, %,d told of".formatted(made.size(), told.size()), told.equals(made));
    }

    private void say(String what, boolean isRight) {
        holds &= isRight;
        console.accept((isRight ? "as it is   " : "NOT AS IT IS ") + what);
    }
}
