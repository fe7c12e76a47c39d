package org.gongshi.local.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.gongshi.local.processes.DataFolder;
import org.gongshi.local.processes.PidFiles;
import org.gongshi.local.processes.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gongshi down}. */
@Command(
        name = "down",
        description = "Stops an instance: applications first, then servers. Data stay.",
        mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    /** Two groups of services, each with its own grace, and some more. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Override
    public Integer call() throws InterruptedException {
        Path data = instance.dataDir();
        OptionalLong holder = DataFolder.holder(data);
        if (holder.isEmpty()) {
            System.out.println("nothing is running in " + data);
            return 0;
        }
        System.out.println("stopping process " + holder.getAsLong());
        ProcessHandle.of(holder.getAsLong()).ifPresent(ProcessHandle::destroy);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (DataFolder.holder(data).isPresent()) {
            if (System.nanoTime() > patience) {
                throw new StartFailure("process %d doesn't stop; end it with: kill -9 %d"
                        .formatted(holder.getAsLong(), holder.getAsLong()));
            }
            Thread.sleep(200);
        }
        new PidFiles(data.resolve("run")).awaitLeftovers(PATIENCE);
        System.out.println("stopped");
        return 0;
    }
}
