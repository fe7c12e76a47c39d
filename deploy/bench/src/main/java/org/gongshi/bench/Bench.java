package org.gongshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongshi.bench.fold.Effort;
import org.gongshi.bench.fold.FoldRow;
import org.gongshi.bench.freshness.FreshnessLoad;
import org.gongshi.bench.freshness.FreshnessRow;
import org.gongshi.bench.gateway.GatewayRows;
import org.gongshi.bench.gateway.Load;
import org.gongshi.bench.province.ProvinceLoad;
import org.gongshi.bench.province.ProvinceSize;
import org.gongshi.bench.search.IndexLoad;
import org.gongshi.bench.search.IndexRows;
import org.gongshi.bench.search.SearchLoad;
import org.gongshi.bench.search.SearchRows;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.table.Row;
import org.gongshi.bench.table.RowsFile;
import org.gongshi.bench.table.Table;
import org.gongshi.local.processes.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gongshi bench}. */
@Command(
        name = "gongshi bench",
        description = "The benchmark: ratios measured side by side, on servers of its own that are gone afterwards.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit 0: every promise is kept. 1: one is not. 2: not measured."})
final class Bench implements Callable<Integer> {
    private static final int BROKEN_PROMISE = 1;
    private static final int NOT_MEASURED = 2;

    @Option(names = "--quick", description = "fewer records and rounds: for a look, not for a number to publish")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "ROW",
            description = "measure this row: ${COMPLETION-CANDIDATES}",
            completionCandidates = RowNames.class)
    private @Nullable String only;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows for a machine, too")
    private @Nullable Path json;

    @Option(names = "--profile", paramLabel = "DIR", description = "leave a flight recording of every run there")
    private @Nullable Path recordings;

    @Option(
            names = "--load",
            paramLabel = "LOAD",
            description = "province: load a made-up province and compare every indicator with the truth")
    private @Nullable String load;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        // Kafka's client logs; at a terminal only what we print ourselves is of use.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    String why = failure instanceof StartFailure ? failure.getMessage() : "unexpected: " + failure;
                    command.getErr().println("gongshi: " + why);
                    return NOT_MEASURED;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (only != null && !RowNames.ALL.contains(only)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no row " + only + "; there are: " + String.join(", ", RowNames.ALL));
        }
        if (load != null) {
            return loaded(load) ? 0 : BROKEN_PROMISE;
        }
        if (recordings != null) {
            recordings = Files.createDirectories(recordings).toAbsolutePath();
        }
        List<Row> rows = measure();
        Table.lines(rows).forEach(System.out::println);
        if (json != null) {
            RowsFile.write(json, rows);
        }
        return rows.stream().allMatch(Row::passes) ? 0 : BROKEN_PROMISE;
    }

    private boolean loaded(String what) throws IOException, InterruptedException {
        if (!what.equals("province")) {
            throw new ParameterException(spec.commandLine(), "there is no load " + what + "; there is: province");
        }
        return new ProvinceLoad(quick ? ProvinceSize.QUICK : ProvinceSize.FULL, System.out::println).run();
    }

    private List<Row> measure() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        if (wants(Stream.concat(Stream.of(FoldRow.NAME), GatewayRows.NAMES.stream())
                .toList())) {
            rows.addAll(measureWriting());
        }
        rows.addAll(withIndex(
                SearchRows.NAMES,
                servers -> new SearchRows(quick ? SearchLoad.QUICK : SearchLoad.FULL, System.out::println)
                        .measure(servers)));
        rows.addAll(withIndex(
                IndexRows.NAMES,
                servers ->
                        new IndexRows(quick ? IndexLoad.QUICK : IndexLoad.FULL, System.out::println).measure(servers)));
        rows.addAll(withIndex(
                List.of(FreshnessRow.NAME),
                servers ->
                        List.of(new FreshnessRow(quick ? FreshnessLoad.QUICK : FreshnessLoad.FULL, System.out::println)
                                .measure(servers))));
        return rows.stream().filter(row -> wants(List.of(row.name()))).toList();
    }

    private interface Measurement {
        List<Row> on(BenchServers servers) throws IOException, InterruptedException;
    }

    /** Servers of their own for each: what one measurement leaves behind is no burden to another. */
    private List<Row> withIndex(List<String> names, Measurement measurement) throws IOException, InterruptedException {
        if (!wants(names)) {
            return List.of();
        }
        System.out.println("starting Kafka, the registry and Elasticsearch");
        try (BenchServers servers = BenchServers.startWithIndex(recordings)) {
            return measurement.on(servers);
        }
    }

    private List<Row> measureWriting() throws IOException, InterruptedException {
        System.out.println("starting Kafka and the registry");
        List<Row> rows = new ArrayList<>();
        try (BenchServers servers = BenchServers.start(recordings)) {
            if (wants(List.of(FoldRow.NAME))) {
                rows.add(new FoldRow(quick ? Effort.QUICK : Effort.FULL, System.out::println).measure(servers));
            }
            if (wants(GatewayRows.NAMES)) {
                rows.addAll(new GatewayRows(quick ? Load.QUICK : Load.FULL, System.out::println).measure(servers));
            }
        }
        return rows;
    }

    private boolean wants(List<String> names) {
        return only == null || names.contains(only);
    }

    /** What {@code --only} takes. */
    static final class RowNames implements Iterable<String> {
        private static final List<String> ALL = Stream.of(
                        List.of(FoldRow.NAME),
                        GatewayRows.NAMES,
                        SearchRows.NAMES,
                        IndexRows.NAMES,
                        List.of(FreshnessRow.NAME))
                .flatMap(List::stream)
                .toList();

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }
}
