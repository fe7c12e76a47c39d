package org.gongshi.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.local.instance.InstanceOptions;
import org.gongshi.local.instance.SecondProcessors;
import org.gongshi.local.processes.Progress;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.processes.TerminalBar;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.local.topics.Positions;
import org.gongshi.local.topics.TopicReader;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topics;
import org.gongshi.statute.StatuteBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongshi replay}. */
@Command(
        name = "replay",
        description = {
            "What would change under other rules? Processors of a generation of their own read the whole log beside the",
            "running product; what they say of decisions, receipts and compliance cards is compared with what stands now,",
            "and how many verdicts of which indicator would turn. Nothing the product uses is touched."
        },
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:nothing would change", "1:something would", "2:not run"},
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
    private static final int SOMETHING = 1;
    private static final String LOG = Topics.CASE_EVENTS.name();

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--json", paramLabel = "FILE", description = "every change, not only examples")
    private @Nullable Path json;

    @Option(names = "--keep", description = "leave the generation, to look at it with a search of its own")
    private boolean keep;

    /** One of the two. */
    private static final class What {
        @Option(
                names = "--rules",
                paramLabel = "FILE",
                description = "YAML whose keys are names of rule files: publication-deadlines, withdrawal-deadlines,"
                        + " publicity-periods, holds, review-limits, stages, disclosure")
        private @Nullable Path rules;

        @Option(names = "--remove", paramLabel = "N", description = "take away a generation that was kept")
        private int remove;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ServerAddresses servers = instance.runningServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            if (what.rules == null) {
                Generation kept = new Generation(what.remove);
                new Removal(admin).of(kept, instance.dataDir().resolve(SecondProcessors.name(kept)));
                new Indexes(servers.elasticsearchUrl()).delete(kept);
                System.out.println("removed generation " + what.remove);
                return 0;
            }
            return replay(admin, servers, checked(what.rules.toAbsolutePath().normalize()));
        }
    }

    /** Read before anything is started, so that a mistake is told at once. */
    private static Path checked(Path rules) {
        try {
            StatuteBook.read(rules);
            return rules;
        } catch (UncheckedIOException | IllegalArgumentException unusable) {
            throw new StartFailure("%s can't be used: %s".formatted(rules, unusable.getMessage()), unusable);
        }
    }

    private int replay(Admin admin, ServerAddresses servers, Path rules) throws IOException, InterruptedException {
        Generation generation = new Generations(admin).claim();
        SecondProcessors processors = new SecondProcessors(instance.dataDir(), servers, generation, rules);
        Progress console = (service, state) -> System.out.printf("  %-22s %s%n", service, state);
        try (Trial trial = new Trial(admin, processors, console)) {
            trial.start();
            boolean nothing = compare(new Positions(admin), trial, servers, generation);
            if (keep) {
                trial.keep();
                System.out.println(new Kept(processors, servers, instance).text());
            }
            return nothing ? 0 : SOMETHING;
        }
    }

    /** True if nothing would change. */
    private boolean compare(Positions positions, Trial trial, ServerAddresses servers, Generation generation)
            throws InterruptedException {
        Map<TopicPartition, Long> settled = catchUp(positions, trial);
        trial.awaitProduct(trial.stop());
        try (RegistryCatalogue catalogue = new RegistryCatalogue(URI.create(servers.registryUrl()));
                TopicReader reader = new TopicReader(servers.bootstrapServers());
                Report report = new Report(json, generation)) {
            BothSides sides = new BothSides(reader, positions, new ExchangeRecords(catalogue), generation, settled);
            long moved = sides.compare(report);
            report.conclude(moved, sides.letters());
            return report.isEmpty();
        }
    }

    /**
     * To the log's end as it is now, then as far as the product has come.
     *
     * @return up to where the product's topics hold nothing that the trial has not read
     */
    private static Map<TopicPartition, Long> catchUp(Positions positions, Trial trial) throws InterruptedException {
        Map<TopicPartition, Long> end = positions.ends(LOG);
        long all = Positions.missing(Map.of(), end);
        try (ProgressBar bar = TerminalBar.of("events")) {
            bar.maxHint(all);
            trial.await(end, missing -> bar.stepTo(all - missing));
        }
        Map<TopicPartition, Long> settled = BothSides.settled(positions);
        trial.await(trial.product(), missing -> {});
        return settled;
    }
}
