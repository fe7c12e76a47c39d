package org.gongshi.bench.search;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.table.Round;
import org.gongshi.bench.table.Row;
import org.gongshi.local.processes.StartFailure;

/** Queries of the search API beside those of the naive design, put to one engine by the same callers; pages beside the API. */
public final class SearchRows {
    private static final String SEARCH = "search";
    private static final String PAGE = "page";
    public static final List<String> NAMES = List.of(SEARCH, PAGE);

    static final String ALIAS = "decisions";
    private static final Duration INDEXED_WITHIN = Duration.ofMinutes(10);

    private final SearchLoad load;
    private final Consumer<String> told;

    /** @param told what happens while someone waits */
    public SearchRows(SearchLoad load, Consumer<String> told) {
        this.load = load;
        this.told = told;
    }

    /** Measures on servers that nobody else uses meanwhile. */
    public List<Row> measure(BenchServers servers) throws IOException, InterruptedException {
        URI engine = servers.elasticsearch();
        JsonSite site = new JsonSite(engine);
        NaiveDesign naive = new NaiveDesign(site);
        told.accept("indexing %,d decisions, twice".formatted(load.decisions()));
        PublicLog.fill(servers, load.decisions());
        List<String> questions = Questions.of(load.decisions(), load.questions());
        try (SearchServer search = SearchServer.start(servers, "search-api", engine)) {
            awaitIndexed(site, load.decisions());
            site.call("POST", "/" + ALIAS + "/_forcemerge?max_num_segments=4", "");
            naive.fillFrom(ALIAS);
            List<Asked> ours = overheard(servers, engine, questions);
            return rows(passes(search, naive, ours, questions));
        }
    }

    static void awaitIndexed(JsonSite engine, int decisions) throws IOException, InterruptedException {
        long until = System.nanoTime() + INDEXED_WITHIN.toNanos();
        while (engine.call("POST", "/" + ALIAS + "/_count", "{}").get("count").asInt() < decisions) {
            if (System.nanoTime() > until) {
                throw new StartFailure("the log was not indexed within " + INDEXED_WITHIN);
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    /** What the search API asks of the engine for these questions. */
    private static List<Asked> overheard(BenchServers servers, URI engine, List<String> questions)
            throws IOException, InterruptedException {
        try (Eavesdropper between = Eavesdropper.ofSearches(engine);
                SearchServer search = SearchServer.start(servers, "search-api-overheard", between.address())) {
            List<Asked> all = new ArrayList<>();
            between.heard();
            for (String question : questions) {
                Crowd.answer(search.asNaive(question));
                for (Asked heard : between.heard()) {
                    all.add(new Asked(
                            engine.resolve(
                                    heard.uri().getRawPath() + "?" + heard.uri().getRawQuery()),
                            heard.contentType(),
                            heard.body()));
                }
            }
            return all;
        }
    }

    /** Answers per second, in one round. */
    private record Pass(double ours, double naive, double api, double page) {
        String text() {
            return "engine %,.0f/s beside naive %,.0f/s = %.1f; API %,.0f/s, pages %,.0f/s"
                    .formatted(ours, naive, ours / naive, api, page);
        }
    }

    private List<Pass> passes(SearchServer search, NaiveDesign naive, List<Asked> ours, List<String> questions)
            throws InterruptedException {
        List<Asked> theirs = questions.stream().map(naive::asked).toList();
        List<Asked> api = questions.stream().map(search::api).toList();
        List<Asked> pages = questions.stream().map(search::page).toList();
        List<Pass> passes = new ArrayList<>();
        for (int number = 0; number <= load.rounds(); number++) {
            Pass pass = new Pass(
                    Crowd.ask(ours, load.span()),
                    Crowd.ask(theirs, load.span()),
                    Crowd.ask(api, load.span()),
                    Crowd.ask(pages, load.span()));
            told.accept((number == 0 ? "warm-up" : "round " + number) + ": " + pass.text());
            if (number > 0) {
                passes.add(pass);
            }
        }
        return passes;
    }

    private static List<Row> rows(List<Pass> passes) {
        return List.of(
                row(
                        SEARCH,
                        "search / naive design, queries of the engine",
                        15,
                        passes,
                        p -> new Round(p.ours(), p.naive())),
                row(PAGE, "page of results / API, answers", 0.5, passes, p -> new Round(p.page(), p.api())));
    }

    private static Row row(String name, String compares, double floor, List<Pass> passes, Function<Pass, Round> round) {
        return new Row(name, compares, floor, passes.stream().map(round).toList(), List.of());
    }
}
