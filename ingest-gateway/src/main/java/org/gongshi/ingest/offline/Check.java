package org.gongshi.ingest.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.submission.Submissions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongshi check}. Starts without Spring: people wait for it. */
@Command(
        name = "gongshi check",
        description = "Checks files as the gateway does, on this machine: no server, no network.",
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:all accepted", "1:some rejected", "2:not readable"},
        mixinStandardHelpOptions = true)
public final class Check implements Callable<Integer> {
    private static final int REJECTED = 1;
    private static final int UNREADABLE = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--type", paramLabel = "TYPE", description = "what the files hold (default: decisions)")
    private String type = "decisions";

    @Option(names = "--json", description = "prints {\"errors\", \"rows\", \"accepted\", \"rejected\"}")
    private boolean json;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "zh or en (default: zh)")
    private String language = "zh";

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    private final PrintStream out;
    private final LocalDate today;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before anything is called.
    Check(PrintStream out, LocalDate today) {
        this.out = out;
        this.today = today;
    }

    public static void main(String[] arguments) {
        // Whatever the terminal's locale: findings are Chinese, and Windows and minimal servers would print question
        // marks.
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = commandLine(out, CivilDay.of(Instant.now())).execute(arguments);
        out.flush();
        System.exit(code);
    }

    /** The command, to be run as of a day. */
    public static CommandLine commandLine(PrintStream out, LocalDate today) {
        return new CommandLine(new Check(out, today)).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("gongshi: " + failure);
            return UNREADABLE;
        });
    }

    @Override
    public Integer call() throws IOException {
        if (!Submissions.types().contains(type)) {
            throw new ParameterException(spec.commandLine(), "--type takes: " + String.join(", ", Submissions.types()));
        }
        for (Path file : files) {
            if (!Checking.isReadable(file)) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "gongshi: %s can't be read; nothing was checked. Files are .json, .ndjson, .csv, .tsv, .xlsx or .avro"
                                        .formatted(file));
                return UNREADABLE;
            }
        }
        try (Report report = report()) {
            Tally tally = checked(new Checking(type, today, report));
            report.end(tally);
            return tally.unreadable() > 0 ? UNREADABLE : tally.rejected() > 0 ? REJECTED : 0;
        }
    }

    private Tally checked(Checking checking) throws IOException {
        Path scratch = Files.createTempDirectory("gongshi-check");
        try {
            for (Path file : files) {
                checking.file(file, scratch);
            }
            return checking.tally();
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private Report report() {
        Locale locale = Locale.of(language);
        return json ? new JsonReport(out, locale, files.size()) : new TextReport(out, locale);
    }
}
