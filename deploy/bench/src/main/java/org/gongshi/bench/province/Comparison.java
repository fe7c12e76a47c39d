package org.gongshi.bench.province;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Whether supervisors are told what is true: of each agency, and of questions drawn at random. */
final class Comparison {
    /** So many of what is wrong are named. */
    private static final int NAMED = 3;

    private static final String GAPS = "series.gaps";

    private final Province province;
    private final Supervisors supervisors;
    private final Consumer<String> console;
    private boolean holds = true;

    Comparison(Province province, Supervisors supervisors, Consumer<String> console) {
        this.province = province;
        this.supervisors = supervisors;
        this.console = console;
    }

    boolean holds() throws IOException, InterruptedException {
        for (String indicator : Indicators.ALL) {
            compare(indicator, Place.EVERYWHERE);
        }
        compare(Indicators.DELIVERED, Place.otherSectors(province.bureaus(), Deliveries.MARKET));
        gapsFound();
        silent();
        codes();
        filters();
        return holds;
    }

    /** Every agency, year by year. */
    private void compare(String indicator, Place place) throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (Span year : province.years()) {
            wrong.addAll(province.differences(indicator, place, year, supervisors.told(indicator, year, place)));
        }
        var sum = province.years().stream()
                .map(year -> province.sum(indicator, place, year))
                .reduce(Tally.NONE, Tally::plus);
        int all = province.bureaus().size();
        say("%s: %s, %,d of %,d agencies".formatted(indicator, sum, all - agencies(wrong), all), wrong);
    }

    private static long agencies(List<String> wrong) {
        return wrong.stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .count();
    }

    /** Of the serials that were left out, how many are told of; and how many are told of that were not. */
    private void gapsFound() throws IOException, InterruptedException {
        long made = 0;
        long found = 0;
        long alarms = 0;
        for (Span year : province.years()) {
            var told = supervisors.told(GAPS, year, Place.EVERYWHERE);
            for (var one : province.truths().entrySet()) {
                long missing = told.getOrDefault(one.getKey(), Tally.NONE).part();
                long truth = one.getValue().of(GAPS, year).part();
                made += truth;
                found += Math.min(missing, truth);
                alarms += Math.max(0, missing - truth);
            }
        }
        String what = "gaps: %,d made, recall %.4f, false alarms %,d"
                .formatted(made, made == 0 ? 1.0 : (double) found / made, alarms);
        say(what, alarms == 0 && found == made ? List.of() : List.of(what));
    }

    /** Of the province exactly those that sent nothing for three months are told of; the samples' agencies are silent, too. */
    private void silent() throws IOException, InterruptedException {
        var made = province.truths().entrySet().stream()
                .filter(one -> one.getValue().isSilent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var told = supervisors.alerted("SILENT");
        told.retainAll(province.truths().keySet());
        var wrong = province.truths().keySet().stream()
                .filter(agency -> made.contains(agency) != told.contains(agency))
                .toList();
        say("silent agencies: %,d made, %,d told of".formatted(made.size(), told.size()), wrong);
    }

    /** Why rows came back. */
    private void codes() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (var bureau : province.bureaus()) {
            if (bureau.sendsFiles()) {
                var told = supervisors.parts(
                        "submissions.rejected", Span.year(province.today().getYear()), bureau);
                if (!told.equals(RegisterFile.CODES)) {
                    wrong.add("%s: true %s, told %s".formatted(bureau.creditCode(), RegisterFile.CODES, told));
                }
            }
        }
        say("codes of rejected rows: %s of each file".formatted(RegisterFile.CODES), wrong);
    }

    private void filters() throws IOException, InterruptedException {
        var wrong = new RandomFilters(province, supervisors).wrong();
        int many = RandomFilters.MANY;
        say(
                "filters: %d of %d, by region, sector line, agency and time, verdicts with the sum of their cards"
                        .formatted(many - wrong.size(), many),
                wrong);
    }

    private void say(String what, List<String> wrong) {
        holds &= wrong.isEmpty();
        console.accept((wrong.isEmpty() ? "as it is     " : "NOT AS IT IS ") + what);
        wrong.stream().limit(NAMED).forEach(line -> console.accept("             " + line));
    }
}
