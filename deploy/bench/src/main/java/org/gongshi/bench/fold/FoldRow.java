package org.gongshi.bench.fold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.bench.fold.Contestant.Fold;
import org.gongshi.bench.fold.Contestant.Yardstick;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.servers.Log;
import org.gongshi.bench.table.Bound;
import org.gongshi.bench.table.Round;
import org.gongshi.bench.table.Row;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Topics;

/** The fold with all its outputs beside a pass-through with the same serdes and guarantees, on the same log. */
public final class FoldRow {
    public static final String NAME = "fold";

    private static final double FLOOR = 0.5;
    /** Start-up and most compilations are over by then; either half of the log holds as many of each kind of event. */
    private static final double MEASURED_FROM = 0.5;

    private static final double STATE_BYTES = 2048;
    private static final String PUBLIC_VALUES = "public-decisions";
    private static final int FIRST_GENERATION = 2;

    private final Effort effort;
    private final Consumer<String> told;

    /** @param told what happens while someone waits */
    public FoldRow(Effort effort, Consumer<String> told) {
        this.effort = effort;
        this.told = told;
    }

    /** Measures on servers that nobody else uses meanwhile. */
    public Row measure(BenchServers servers) throws IOException, InterruptedException {
        try (Admin admin = servers.admin()) {
            told.accept("writing a log of %,d cases".formatted(effort.cases()));
            Filling.fill(servers, effort.cases());
            long records = Log.end(admin, Generation.FIRST, Topics.CASE_EVENTS);
            Run run = new Run(servers, admin, records);
            List<Round> rounds = new ArrayList<>();
            SortedMap<String, Long> state = round(servers, admin, run, 0, rounds);
            rounds.clear();
            for (int number = 1; number <= effort.rounds(); number++) {
                round(servers, admin, run, number, rounds);
            }
            told.accept("bytes of state per case: " + StateSize.text(state, effort.cases()));
            return new Row(NAME, "fold with all outputs / pass-through, records", FLOOR, rounds, List.of(bound(state)));
        }
    }

    /** Adds the round; answers what the fold's stores held at its end. */
    private SortedMap<String, Long> round(BenchServers servers, Admin admin, Run run, int number, List<Round> rounds)
            throws IOException, InterruptedException {
        Fold fold = new Fold(new Generation(FIRST_GENERATION + number));
        double a = run.of(fold).perSecond(MEASURED_FROM);
        requireWork(admin, fold.generation());
        SortedMap<String, Long> state = StateSize.of(servers.kafka(), admin, fold.applicationId());
        run.forget(fold);
        Yardstick passThrough = new Yardstick(number);
        double b = run.of(passThrough).perSecond(MEASURED_FROM);
        run.forget(passThrough);
        rounds.add(new Round(a, b));
        told.accept("%s: %,.0f/s beside %,.0f/s = %.2f"
                .formatted(number == 0 ? "warm-up" : "round " + number, a, b, a / b));
        return state;
    }

    /** A fold that refuses everything would be quick. */
    private static void requireWork(Admin admin, Generation generation) throws InterruptedException {
        if (Log.end(admin, generation, Topics.PUBLICITY_EDITIONS) == 0) {
            throw new StartFailure("the fold published nothing of the log: the log or the fold is broken");
        }
        if (Log.end(admin, generation, Topics.DEAD_LETTERS) > 0) {
            throw new StartFailure("the fold wrote dead letters for the log: the log or the fold is broken");
        }
    }

    private Bound bound(SortedMap<String, Long> state) {
        long beside = state.entrySet().stream()
                .filter(store -> !store.getKey().equals(PUBLIC_VALUES))
                .mapToLong(store -> store.getValue())
                .sum();
        return new Bound(
                "state of a case of twelve events, beside the public value",
                "bytes",
                (double) beside / effort.cases(),
                STATE_BYTES);
    }
}
