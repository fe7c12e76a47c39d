package org.gongshi.bench.province;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongshi.exchange.DecisionKind;

/** What an agency says it made on a day: of some days, and not always what it sends; now and then it says otherwise first. */
final class Manifests {
    private static final int ONE_DAY_IN = 25;
    private static final int SAID_TWICE_ONE_IN = 5;

    private final Chance chance;

    Manifests(Chance chance) {
        this.chance = chance;
    }

    /** @param cases all of one agency */
    void declare(Bureau bureau, Collection<MadeCase> cases, Truth truth, Consumer<Line> sent) {
        var days = cases.stream()
                .collect(Collectors.groupingBy(
                        MadeCase::day,
                        TreeMap::new,
                        Collectors.groupingBy(made -> made.traits().kind(), TreeMap::new, Collectors.counting())));
        days.forEach((day, kinds) -> {
            if (chance.oneIn(ONE_DAY_IN)) {
                declare(bureau, day, kinds, truth, sent);
            }
        });
    }

    private void declare(
            Bureau bureau, LocalDate day, Map<DecisionKind, Long> kinds, Truth truth, Consumer<Line> sent) {
        var declared = new LinkedHashMap<String, Object>();
        kinds.forEach((kind, made) -> {
            long says = made + chance.oneOf(List.of(0, 0, 0, 1, -1));
            declared.put(kind.name(), says);
            truth.note("manifests.missing", day, Tally.of(Math.max(0, says - made), says));
            truth.note("manifests.extra", day, Tally.of(Math.max(0, made - says), says));
        });
        if (chance.oneIn(SAID_TWICE_ONE_IN)) {
            var otherwise = new LinkedHashMap<>(declared);
            otherwise.replaceAll((_, _) -> 9);
            sent.accept(line(bureau, day, 17, otherwise));
        }
        sent.accept(line(bureau, day, 18, declared));
    }

    private static Line line(Bureau bureau, LocalDate day, int hour, Map<String, Object> declared) {
        return new Line(
                Line.at(day, hour),
                "manifests",
                () -> Map.of("agency", bureau.creditCode(), "date", day.toString(), "decisions", declared));
    }
}
