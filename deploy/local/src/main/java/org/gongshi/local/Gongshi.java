package org.gongshi.local;

import org.gongshi.local.client.KeyCommand;
import org.gongshi.local.client.SubmitCommand;
import org.gongshi.local.client.VerifyReceiptCommand;
import org.gongshi.local.deadletters.DeadLettersCommand;
import org.gongshi.local.indexes.RebuildIndexCommand;
import org.gongshi.local.instance.DownCommand;
import org.gongshi.local.instance.StatusCommand;
import org.gongshi.local.instance.UpCommand;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./gongshi} that run in Java. */
@Command(
        name = "gongshi",
        description = "Gongshi 公示: the exchange on which enforcement agencies share what they decide.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            SubmitCommand.class,
            KeyCommand.class,
            VerifyReceiptCommand.class,
            DeadLettersCommand.class,
            ReplayCommand.class,
            RebuildIndexCommand.class,
        },
        footer = {
            "",
            "Also: gongshi check, the gateway's own checks on this machine, no server needed;",
            "gongshi test, every test there is on the same real servers;",
            "gongshi bench, how fast it is beside the simplest thing that could do it."
        })
final class Gongshi {
    private static final int NOT_DONE = 2;

    private Gongshi() {}

    public static void main(String[] arguments) {
        // Kafka's client logs; at a terminal only what we print ourselves is of use.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Gongshi()).setExecutionExceptionHandler((failure, command, parsed) -> {
            String why = failure instanceof StartFailure ? failure.getMessage() : "unexpected: " + failure;
            command.getErr().println("gongshi: " + why);
            return NOT_DONE;
        });
    }
}
