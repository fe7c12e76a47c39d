package org.gongshi.local.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.gongshi.local.processes.Supervisor.RestartPolicy;
import org.gongshi.local.processes.Supervisor.State;
import org.jspecify.annotations.Nullable;

/** One service under supervision: its present run, and what to do when that ends by itself. */
final class Watched {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Service service;
    private final RestartPolicy restarts;
    private final PidFiles pids;
    private final Progress progress;
    private final Deque<Instant> deaths = new ArrayDeque<>();
    private @Nullable ChildProcess child;
    private boolean stopping;
    private int died;

    Watched(Service service, RestartPolicy restarts, PidFiles pids, Progress progress) {
        this.service = service;
        this.restarts = restarts;
        this.pids = pids;
        this.progress = progress;
    }

    void startAndAwait() throws InterruptedException {
        Instant began = Instant.now();
        ChildProcess run = launch();
        if (run == null) {
            throw new StartFailure(service.name() + " was not started: a stop was asked for");
        }
        progress.report(service.name(), "starting");
        while (!service.readiness().answers()) {
            if (!run.isAlive()) {
                throw new StartFailure("%s ended with code %d before it was ready; see %s, which ends with:%n%s"
                        .formatted(service.name(), run.exitCode(), service.log(), LogTail.of(service.log(), 12)));
            }
            if (Duration.between(began, Instant.now()).compareTo(service.startLimit()) > 0) {
                throw new StartFailure("%s was not ready after %d s; see %s, which ends with:%n%s"
                        .formatted(
                                service.name(),
                                service.startLimit().toSeconds(),
                                service.log(),
                                LogTail.of(service.log(), 12)));
            }
            Thread.sleep(PAUSE);
        }
        run.whenEnded(this::replace);
        progress.report(
                service.name(), "ready after %.1f s".formatted(seconds(Duration.between(began, Instant.now()))));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private synchronized @Nullable ChildProcess launch() {
        if (stopping) {
            return null;
        }
        child = ChildProcess.start(service);
        pids.write(service.name(), child.handle());
        return child;
    }

    /** A run that was ready has ended. */
    private void replace() {
        int recent = countDeath();
        if (recent == 0) {
            return;
        }
        if (recent > restarts.deaths()) {
            progress.report(service.name(), giveUp(recent));
            return;
        }
        Duration pause = restarts.backOff().multipliedBy(1L << (recent - 1));
        progress.report(service.name(), "ended by itself; starting it again in " + pause.toSeconds() + " s");
        try {
            Thread.sleep(pause);
            startAndAwait();
        } catch (StartFailure failed) {
            progress.report(service.name(), String.valueOf(failed.getMessage()));
            stopRun();
            replace();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private String giveUp(int recent) {
        return "GIVEN UP: it ended %d times within %d s; see %s, which ends with:%n%s"
                .formatted(recent, restarts.within().toSeconds(), service.log(), LogTail.of(service.log(), 12));
    }

    /** Deaths within the policy's time, this one included; 0 if this end was wanted or restarts are off. */
    private synchronized int countDeath() {
        if (stopping || restarts.deaths() == 0) {
            return 0;
        }
        Instant now = Instant.now();
        died++;
        deaths.add(now);
        deaths.removeIf(then -> then.isBefore(now.minus(restarts.within())));
        return deaths.size();
    }

    synchronized State state() {
        return new State(service.name(), child != null && child.isAlive(), died);
    }

    void stop() {
        synchronized (this) {
            stopping = true;
        }
        stopRun();
        progress.report(service.name(), "stopped");
    }

    private void stopRun() {
        ChildProcess run;
        synchronized (this) {
            run = child;
        }
        if (run != null) {
            run.close();
            pids.remove(service.name());
        }
    }
}
