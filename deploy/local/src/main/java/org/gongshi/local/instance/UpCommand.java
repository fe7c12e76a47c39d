package org.gongshi.local.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gongshi.local.processes.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongshi up}. */
@Command(
        name = "up",
        description = "Starts everything on this machine and stays until Ctrl-C; data survive a restart.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Option(names = "--empty", description = "sample agencies and accounts only, no decisions")
    private boolean empty;

    @Option(
            names = "--ample",
            description = "for much data: more memory and Java's ordinary compiler; takes longer to start")
    private boolean ample;

    @Option(names = "--detach", description = "return when ready; ./gongshi down stops it")
    private boolean detach;

    @Override
    public Integer call() throws Exception {
        Instant began = Instant.now();
        Path data = instance.dataDir();
        OptionalLong holder = DataFolder.holder(data);
        if (holder.isPresent() && awaitOther(data, holder.getAsLong())) {
            return 0;
        }
        var launch = new Launch(data, instance.portOffset(), empty, ample);
        if (detach) {
            return DetachedLauncher.start(launch);
        }
        stayUp(launch, began);
        return 0;
    }

    /** True when the other instance is ready; false when it is gone, so that this one may start. */
    private boolean awaitOther(Path data, long pid) throws InterruptedException {
        System.out.println("already running in " + data + " (process " + pid + ")");
        while (DataFolder.holder(data).isPresent()) {
            if (InstanceFile.isReady(data, pid) && allAnswer()) {
                System.out.println("ready; ./gongshi status tells more");
                return true;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    /** An application that died a moment ago is being started again. */
    private boolean allAnswer() throws InterruptedException {
        for (Application application : Application.all(instance.ports())) {
            if (!application.readiness().answers()) {
                return false;
            }
        }
        return true;
    }

    private static void stayUp(Launch launch, Instant began) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Instance running = Instance.start(launch)) {
            running.announce(Duration.between(began, Instant.now()));
            never.await();
        }
    }
}
