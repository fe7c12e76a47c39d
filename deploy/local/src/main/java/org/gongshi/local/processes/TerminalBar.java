package org.gongshi.local.processes;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something has come, for whoever waits for it. */
public final class TerminalBar {
    private TerminalBar() {}

    /** In a file, where a line can't be drawn over, there is one every two seconds. */
    public static ProgressBar of(String label) {
        ProgressBarBuilder builder = new ProgressBarBuilder().setTaskName(label).setStyle(ProgressBarStyle.ASCII);
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return terminal
                ? builder.setUpdateIntervalMillis(300).build()
                : builder.setUpdateIntervalMillis(2000)
                        .setConsumer(new DelegatingProgressBarConsumer(line -> System.out.println("  " + line), 100))
                        .build();
    }
}
