package org.gongshi.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.bench.caselog.Penalties;
import org.gongshi.bench.caselog.Penalties.Penalty;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.table.Round;
import org.gongshi.bench.table.Row;

/** The gateway's ways in: lines and single calls beside a program that forwards blindly, tables beside lines. */
public final class GatewayRows {
    private static final String BATCH = "gateway-batch";
    private static final String CSV = "gateway-csv";
    private static final String XLSX = "gateway-xlsx";
    private static final String SINGLE = "gateway-single";
    public static final List<String> NAMES = List.of(BATCH, CSV, XLSX, SINGLE);

    /** A hundred thousand rows have to pass with this. */
    private static final List<String> HEAP = List.of("-Xms512m", "-Xmx512m");

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Load load;
    private final Consumer<String> told;
    private final Penalties penalties = new Penalties();
    private final PenaltyFiles files = new PenaltyFiles(penalties);
    private int next = 1;

    /** @param told what happens while someone waits */
    public GatewayRows(Load load, Consumer<String> told) {
        this.load = load;
        this.told = told;
    }

    /** Measures on servers that nobody else uses meanwhile. */
    public List<Row> measure(BenchServers servers) throws IOException, InterruptedException {
        told.accept("starting the gateway and a blind forwarder");
        try (Admin admin = servers.admin();
                Takers takers = Takers.start(servers, admin, penalties, HEAP)) {
            Path folder = servers.folderFor("files");
            List<Pass> passes = new ArrayList<>();
            for (int number = 0; number <= load.rounds(); number++) {
                Pass pass = pass(admin, takers, folder);
                told.accept((number == 0 ? "warm-up" : "round " + number) + ": " + pass.text());
                if (number > 0) {
                    passes.add(pass);
                }
            }
            return rows(passes);
        }
    }

    /** Rows or calls per second of every way in, in one round. */
    private record Pass(double lines, double csv, double xlsx, double blindLines, double calls, double blindCalls) {
        String text() {
            return "lines %,.0f/s, CSV %,.0f/s, XLSX %,.0f/s, blind %,.0f/s; calls %,.0f/s, blind %,.0f/s"
                    .formatted(lines, csv, xlsx, blindLines, calls, blindCalls);
        }
    }

    private Pass pass(Admin admin, Takers takers, Path folder) throws IOException, InterruptedException {
        Path lines = folder.resolve("penalties.ndjson");
        files.ndjson(lines, rows(load.rows()));
        double blind = takers.forwarder().sendFile(admin, lines, "application/x-ndjson", load.rows());
        double asLines = takers.gateway().sendFile(admin, lines, "application/x-ndjson", load.rows());
        Path csv = folder.resolve("penalties.csv");
        files.csv(csv, rows(load.rows()));
        double asCsv = takers.gateway().sendFile(admin, csv, "text/csv", load.rows());
        Path xlsx = folder.resolve("penalties.xlsx");
        files.xlsx(xlsx, rows(load.rows()));
        double asXlsx = takers.gateway().sendFile(admin, xlsx, EXCEL, load.rows());
        for (Path file : List.of(lines, csv, xlsx)) {
            Files.delete(file);
        }
        List<String> bodies = rows(load.calls()).map(files::json).toList();
        double blindCalls = takers.forwarder().sendSingly(bodies);
        double calls = takers.gateway().sendSingly(bodies);
        return new Pass(asLines, asCsv, asXlsx, blind, calls, blindCalls);
    }

    /** Others each time: the gateway knows what it was sent before. */
    private Stream<Penalty> rows(int count) {
        int from = next;
        next += count;
        return penalties.numbered(from, count);
    }

    private static List<Row> rows(List<Pass> passes) {
        return List.of(
                row(
                        BATCH,
                        "gateway / blind forwarder, lines of NDJSON",
                        0.5,
                        passes,
                        p -> new Round(p.lines(), p.blindLines())),
                row(CSV, "CSV / NDJSON at the gateway, rows", 0.8, passes, p -> new Round(p.csv(), p.lines())),
                row(XLSX, "XLSX / NDJSON at the gateway, rows", 0.25, passes, p -> new Round(p.xlsx(), p.lines())),
                row(
                        SINGLE,
                        "gateway / blind forwarder, single calls",
                        0.75,
                        passes,
                        p -> new Round(p.calls(), p.blindCalls())));
    }

    private static Row row(String name, String compares, double floor, List<Pass> passes, Function<Pass, Round> round) {
        return new Row(name, compares, floor, passes.stream().map(round).toList(), List.of());
    }
}
