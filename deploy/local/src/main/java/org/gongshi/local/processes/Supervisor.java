package org.gongshi.local.processes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Starts services in groups, waits for them, starts again what dies, and ends everything: the last group first, the
 * services of a group at the same time.
 */
public final class Supervisor implements AutoCloseable {
    private final Progress progress;
    private final RestartPolicy restarts;
    private final PidFiles pids;
    private final Deque<List<Watched>> groups = new ArrayDeque<>();
    private final Lock stops = new ReentrantLock();
    private final Thread hook = new Thread(this::stopAll, "stop-services");
    private volatile boolean stopping;

    public Supervisor(PidFiles pids, RestartPolicy restarts, Progress progress) {
        this.pids = pids;
        this.restarts = restarts;
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Returns when all of them are ready; throws {@link StartFailure} when one can't be. */
    public void start(List<Service> services) throws InterruptedException {
        List<Watched> group = services.stream()
                .map(service -> new Watched(service, restarts, pids, progress))
                .toList();
        synchronized (groups) {
            if (stopping) {
                throw new StartFailure("nothing is started any more: a stop was asked for");
            }
            groups.push(group);
        }
        try {
            inParallel(
                    group.stream().<Task>map(watched -> watched::startAndAwait).toList());
        } catch (StartFailure failed) {
            throw stopping ? new StartFailure("stopped before everything was ready", failed) : failed;
        }
    }

    /** Every service that was started, in the order of starting. */
    public List<State> states() {
        List<State> states = new ArrayList<>();
        synchronized (groups) {
            groups.descendingIterator()
                    .forEachRemaining(group -> group.forEach(watched -> states.add(watched.state())));
        }
        return states;
    }

    /** What a service is doing; {@code restarts} counts how often it died. */
    public record State(String name, boolean running, int restarts) {}

    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook runs or ran; it finds nothing left.
        }
    }

    /** Whoever comes second waits for the first: when it returns, nothing runs any more. */
    private void stopAll() {
        stopping = true;
        stops.lock();
        try {
            stopGroups();
        } finally {
            stops.unlock();
        }
    }

    private void stopGroups() {
        while (true) {
            List<Watched> group;
            synchronized (groups) {
                group = groups.poll();
            }
            if (group == null) {
                return;
            }
            try {
                inParallel(group.stream().<Task>map(watched -> watched::stop).toList());
            } catch (InterruptedException hurry) {
                // The pipes are closed by our own end, and the lifelines do the rest.
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Task {
        void run() throws InterruptedException;
    }

    private static void inParallel(List<Task> tasks) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Task task : tasks) {
                running.add(threads.submit(() -> {
                    task.run();
                    return null;
                }));
            }
            awaitAll(threads, running);
        }
    }

    private static void awaitAll(ExecutorService threads, List<Future<?>> running) throws InterruptedException {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            threads.shutdownNow();
            throw failed.getCause() instanceof StartFailure why
                    ? why
                    : new StartFailure("unexpected: " + failed.getCause(), failed);
        } catch (InterruptedException stop) {
            threads.shutdownNow();
            throw stop;
        }
    }

    /** How often a service may die in how long a time before it is given up. */
    public record RestartPolicy(int deaths, Duration within, Duration backOff) {
        public static final RestartPolicy NEVER = new RestartPolicy(0, Duration.ZERO, Duration.ZERO);
        public static final RestartPolicy ORDINARY = new RestartPolicy(5, Duration.ofMinutes(3), Duration.ofSeconds(1));
    }
}
