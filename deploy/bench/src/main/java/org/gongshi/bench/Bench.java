package org.gongshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongshi.bench.fold.Effort;
import org.gongshi.bench.fold.FoldRow;
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

    @Option(names = "--only", paramLabel = "ROW", description = "measure one row; there is: " + FoldRow.NAME)
    private @Nullable String only;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows for a machine, too")
    private @Nullable Path json;

    @Option(names = "--profile", paramLabel = "DIR", description = "leave a flight recording of every run there")
    private @Nullable Path recordings;

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
        if (only != null && !only.equals(FoldRow.NAME)) {
            throw new ParameterException(spec.commandLine(), "there is no row " + only + "; there is: " + FoldRow.NAME);
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

    private List<Row> measure() throws IOException, InterruptedException {
        System.out.println("starting Kafka and the registry");
        try (BenchServers servers = BenchServers.start()) {
            Effort effort = quick ? Effort.QUICK : Effort.FULL;
            return List.of(new FoldRow(effort, recordings, System.out::println).measure(servers));
        }
    }
}
