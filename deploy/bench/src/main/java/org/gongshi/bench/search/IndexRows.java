package org.gongshi.bench.search;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.bench.search.Rebuilds.Pace;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.table.Bound;
import org.gongshi.bench.table.Round;
import org.gongshi.bench.table.Row;

/** The log of decisions into an index, beside the same documents written by a program that has them ready. */
public final class IndexRows {
    private static final String INDEXER = "indexer";
    private static final String REBUILD = "rebuild";
    public static final List<String> NAMES = List.of(INDEXER, REBUILD);

    private final IndexLoad load;
    private final Consumer<String> told;

    /** @param told what happens while someone waits */
    public IndexRows(IndexLoad load, Consumer<String> told) {
        this.load = load;
        this.told = told;
    }

    /** Measures on servers that nobody else uses meanwhile. */
    public List<Row> measure(BenchServers servers) throws IOException, InterruptedException {
        JsonSite engine = new JsonSite(servers.elasticsearch());
        told.accept("indexing %,d decisions and listening".formatted(load.decisions()));
        PublicLog.fill(servers, load.decisions());
        RawLoader raw = new RawLoader(engine, overheard(servers, engine), load.decisions());
        try (SearchServer search = SearchServer.start(servers, "search-api", engine.address());
                Admin admin = servers.admin()) {
            Rebuilds rebuilds = new Rebuilds(search, engine, admin, load.decisions());
            List<Pass> passes = passes(raw, rebuilds);
            return rows(passes, rebuilds.failed());
        }
    }

    /** What the search API writes into the engine for the whole log. */
    private List<Asked> overheard(BenchServers servers, JsonSite engine) throws IOException, InterruptedException {
        URI address = engine.address();
        try (Eavesdropper between = Eavesdropper.ofWrites(address, SearchRows.ALIAS);
                SearchServer _ = SearchServer.start(servers, "search-api-overheard", between.address())) {
            SearchRows.awaitIndexed(engine, load.decisions());
            return between.heard();
        }
    }

    /** Documents per second, in one round. */
    private record Pass(Pace product, double raw) {
        String text() {
            return "indexer %,.0f/s, rebuilt %,.0f/s, raw %,.0f/s".formatted(product.indexed(), product.whole(), raw);
        }
    }

    private List<Pass> passes(RawLoader raw, Rebuilds rebuilds) throws IOException, InterruptedException {
        List<Pass> passes = new ArrayList<>();
        for (int number = 0; number <= load.rounds(); number++) {
            Pass pass = new Pass(rebuilds.rebuild(), raw.load(SearchRows.ALIAS));
            told.accept((number == 0 ? "warm-up" : "round " + number) + ": " + pass.text());
            if (number > 0) {
                passes.add(pass);
            }
        }
        return passes;
    }

    private static List<Row> rows(List<Pass> passes, int failed) {
        return List.of(
                row(
                        INDEXER,
                        "indexer / raw bulk loader, documents",
                        0.5,
                        passes,
                        p -> new Round(p.product().indexed(), p.raw()),
                        List.of()),
                row(
                        REBUILD,
                        "rebuild-index / raw bulk loader, documents",
                        0.33,
                        passes,
                        p -> new Round(p.product().whole(), p.raw()),
                        List.of(new Bound("unanswered meanwhile", "questions", failed, 0))));
    }

    private static Row row(
            String name,
            String compares,
            double floor,
            List<Pass> passes,
            Function<Pass, Round> round,
            List<Bound> bounds) {
        return new Row(name, compares, floor, passes.stream().map(round).toList(), bounds);
    }
}
