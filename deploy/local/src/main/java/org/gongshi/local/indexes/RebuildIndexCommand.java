package org.gongshi.local.indexes;

import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.gongshi.local.instance.InstanceOptions;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.processes.TerminalBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongshi rebuild-index}. */
@Command(
        name = "rebuild-index",
        description = {
            "Fills a new index from the log beside the present one, then gives it to the readers; search is never interrupted.",
            "Exit 0: readers ask the new one. 1: there is no such index. 2: the search doesn't answer, or gets no further."
        },
        mixinStandardHelpOptions = true)
public final class RebuildIndexCommand implements Callable<Integer> {
    private static final int UNKNOWN = 1;
    private static final long PAUSE_MILLIS = 500;
    /** Looks without one more record; five minutes. */
    private static final int PATIENCE = 600;

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Parameters(arity = "0..*", paramLabel = "INDEX", description = "decisions, editions… (default: every index)")
    private List<String> indexes = List.of();

    @Override
    public Integer call() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var search = new SearchOperations(instance.ports().searchManagementUrl(), http);
            var known = search.standings().stream().map(Standing::index).toList();
            if (!known.containsAll(indexes)) {
                System.err.println("gongshi: there is no such index; there are: " + String.join(", ", known));
                return UNKNOWN;
            }
            for (String index : indexes.isEmpty() ? known : indexes) {
                String made = search.rebuild(index).newest();
                awaitShown(search, made, index);
                System.out.printf("%s: readers ask %s; its predecessor is removed in a moment%n", index, made);
            }
            return 0;
        }
    }

    private static void awaitShown(SearchOperations search, String made, String index) throws InterruptedException {
        try (ProgressBar bar = TerminalBar.of(index)) {
            long read = -1;
            int same = 0;
            while (true) {
                Standing now = standing(search, index);
                if (now.newest().equals(made)) {
                    bar.maxHint(now.end());
                    bar.stepTo(now.read());
                }
                if (now.shown().equals(made)) {
                    return;
                }
                same = now.read() == read ? same + 1 : 0;
                read = now.read();
                if (same > PATIENCE) {
                    throw new StartFailure(
                            "%s gets no further; readers keep the index they have. See logs/search-api.log of the instance"
                                    .formatted(made));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static Standing standing(SearchOperations search, String index) throws InterruptedException {
        return search.standings().stream()
                .filter(standing -> standing.index().equals(index))
                .findFirst()
                .orElseThrow(() -> new StartFailure("the search keeps no index " + index + " any more"));
    }
}
