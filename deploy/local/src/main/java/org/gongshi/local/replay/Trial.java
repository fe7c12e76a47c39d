package org.gongshi.local.replay;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.local.instance.SecondProcessors;
import org.gongshi.local.processes.PidFiles;
import org.gongshi.local.processes.Progress;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.processes.Supervisor;
import org.gongshi.local.processes.Supervisor.RestartPolicy;
import org.gongshi.local.topics.Positions;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Topics;

/** Processors of a generation under other rules, running until stopped; then nothing is left of them unless kept. */
final class Trial implements AutoCloseable {
    private static final String LOG = Topics.CASE_EVENTS.name();
    /** Without any record read in this time something is wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Admin admin;
    private final Positions positions;
    private final SecondProcessors processors;
    private final Supervisor supervisor;
    private final Thread hook = new Thread(this::remove, "remove-generation");
    private boolean keep;
    private boolean removed;

    Trial(Admin admin, SecondProcessors processors, Progress progress) {
        this.admin = admin;
        this.positions = new Positions(admin);
        this.processors = processors;
        this.supervisor = new Supervisor(new PidFiles(processors.data().resolve("run")), RestartPolicy.NEVER, progress);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void start() throws IOException, InterruptedException {
        supervisor.start(List.of(processors.service()));
    }

    /** Waits until they have read so far, with all effects. */
    void await(Map<TopicPartition, Long> target, Told told) throws InterruptedException {
        String group = processors.generation().applicationId();
        awaitGroup(group, target, missing -> {
            if (supervisor.states().stream().noneMatch(Supervisor.State::running)) {
                throw new StartFailure(
                        "the processors ended before they had read the log; see logs/%s.log in the data folder"
                                .formatted(processors.name()));
            }
            told.missing(missing);
        });
    }

    /** Waits until the product has come as far as the trial has. */
    void awaitProduct(Map<TopicPartition, Long> target) throws InterruptedException {
        awaitGroup(Generation.FIRST.applicationId(), target, missing -> {});
    }

    /** How many records are still to be read. */
    @FunctionalInterface
    interface Told {
        void missing(long records);
    }

    private void awaitGroup(String group, Map<TopicPartition, Long> target, Told told) throws InterruptedException {
        Instant patience = Instant.now().plus(PATIENCE);
        long last = Long.MAX_VALUE;
        while (true) {
            long missing = Positions.missing(positions.read(group, LOG), target);
            told.missing(missing);
            if (missing == 0) {
                return;
            }
            patience = missing < last ? Instant.now().plus(PATIENCE) : patience;
            if (Instant.now().isAfter(patience)) {
                throw new StartFailure("%s stands still, %d records before the end".formatted(group, missing));
            }
            last = missing;
            Thread.sleep(PAUSE);
        }
    }

    /** @return how far they have read */
    Map<TopicPartition, Long> stop() throws InterruptedException {
        supervisor.close();
        return everyPosition(processors.generation().applicationId());
    }

    /** How far the product has read. */
    Map<TopicPartition, Long> product() throws InterruptedException {
        return everyPosition(Generation.FIRST.applicationId());
    }

    /** Kafka leaves out a partition whose offset is in an open transaction, so it is asked until none is missing. */
    private Map<TopicPartition, Long> everyPosition(String group) throws InterruptedException {
        Instant patience = Instant.now().plus(PATIENCE);
        while (true) {
            Map<TopicPartition, Long> read = positions.read(group, LOG);
            if (positions.ends(LOG).entrySet().stream()
                    .allMatch(end -> end.getValue() == 0 || read.containsKey(end.getKey()))) {
                return read;
            }
            if (Instant.now().isAfter(patience)) {
                throw new StartFailure(group + " doesn't read the whole log; is it running?");
            }
            Thread.sleep(PAUSE);
        }
    }

    /** From now on the generation stays when this ends. */
    synchronized void keep() {
        keep = true;
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook runs or ran; it finds nothing left.
        }
    }

    private synchronized void remove() {
        supervisor.close();
        if (keep || removed) {
            return;
        }
        removed = true;
        try {
            new Removal(admin).of(processors.generation(), processors.folder());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
