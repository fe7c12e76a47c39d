package org.gongshi.bench.freshness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongshi.bench.caselog.Penalties;
import org.gongshi.bench.gateway.GatewayServer;
import org.gongshi.bench.gateway.PenaltyFiles;
import org.gongshi.bench.search.SearchServer;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.servers.Measured;
import org.gongshi.bench.table.Bound;
import org.gongshi.bench.table.Round;
import org.gongshi.bench.table.Row;
import org.gongshi.local.servers.Installation;

/** From the gateway's answer until anyone finds the decision, with every process of the product running as it is packaged. */
public final class FreshnessRow {
    public static final String NAME = "freshness";

    private static final List<String> NO_FLAGS = List.of();
    /** What readers are promised: half of all within 2.5 seconds, nineteen of twenty within five. */
    private static final Map<Integer, Integer> CEILINGS = Map.of(50, 2_500, 95, 5_000);

    private final FreshnessLoad load;
    private final Consumer<String> told;
    private final Penalties penalties = new Penalties();
    private int next = 1;

    /** @param told what happens while someone waits */
    public FreshnessRow(FreshnessLoad load, Consumer<String> told) {
        this.load = load;
        this.told = told;
    }

    /** Measures on servers that nobody else uses meanwhile. */
    public Row measure(BenchServers servers) throws IOException, InterruptedException {
        told.accept("starting the gateway, the processors and the search API");
        try (GatewayServer gateway = GatewayServer.start(servers, penalties, NO_FLAGS);
                Measured processors = processors(servers);
                SearchServer search = SearchServer.start(servers, "search-api", servers.elasticsearch())) {
            processors.requireAlive();
            Sender sender = new Sender(gateway, search, new PenaltyFiles(penalties));
            List<Arrivals> rounds = new ArrayList<>();
            for (int number = 0; number <= load.rounds(); number++) {
                Arrivals arrived = round(sender);
                told.accept((number == 0 ? "warm-up" : "round " + number) + ": found after " + arrived.text());
                if (number > 0) {
                    rounds.add(arrived);
                }
            }
            return row(rounds);
        }
    }

    private Arrivals round(Sender sender) throws InterruptedException {
        int from = next;
        next += load.decisions();
        return sender.send(penalties.numbered(from, load.decisions()).toList(), load.perSecond());
    }

    private static Measured processors(BenchServers servers) throws IOException, InterruptedException {
        Path jar = Installation.root().resolve("stream-processors/target/stream-processors.jar");
        return Measured.start(
                servers,
                "stream-processors",
                NO_FLAGS,
                List.of("-jar", jar.toString()),
                Map.of(
                        "GONGSHI_KAFKA", servers.kafka(),
                        "GONGSHI_REGISTRY", servers.registry().toString(),
                        "GONGSHI_SECRETS", servers.secretFile().toString(),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SERVER_PORT", "0"));
    }

    private static Row row(List<Arrivals> rounds) {
        Arrivals together = Arrivals.together(rounds);
        return new Row(
                NAME,
                "found / accepted, decisions at an even pace",
                0.9,
                rounds.stream()
                        .map(arrived -> new Round(arrived.foundPerSecond(), arrived.acceptedPerSecond()))
                        .toList(),
                CEILINGS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(ceiling -> new Bound(
                                "%d of 100 found after".formatted(ceiling.getKey()),
                                "ms",
                                together.percentile(ceiling.getKey()).toMillis(),
                                ceiling.getValue()))
                        .toList());
    }
}
