package org.gongshi.ingest.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.registers.EntryIntake;
import org.gongshi.ingest.rejections.Rejections;
import org.gongshi.ingest.submission.SubmissionCounts;
import org.gongshi.ingest.submission.SubmissionSettings;
import org.gongshi.ingest.submission.Submissions;
import org.gongshi.ingest.views.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every batch that is not at its end yet: begun when it arrives, begun again after a stop or a kill. */
@Component
class BatchRuns implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRuns.class);

    private final Spool spool;
    private final BatchPublisher publisher;
    private final BatchRun.Tools tools;
    private final Semaphore places;
    private final Semaphore converting;
    private final Map<String, BatchRun> running = new ConcurrentHashMap<>();
    private @Nullable ExecutorService threads;

    BatchRuns(
            Spool spool,
            BatchPublisher batches,
            Submissions submissions,
            EntryIntake entries,
            Publisher publisher,
            Days days,
            View<Receipt> receipts,
            Rejections rejections,
            SubmissionCounts metrics,
            BatchSettings settings,
            SubmissionSettings submission,
            Clock clock) {
        this.spool = spool;
        this.publisher = batches;
        this.tools = new BatchRun.Tools(
                submissions,
                entries,
                publisher,
                days,
                receipts,
                rejections,
                metrics,
                settings,
                submission.limitBytes(),
                clock);
        this.places = new Semaphore(settings.workers());
        this.converting = new Semaphore(settings.workers());
    }

    /** Begins a batch whose file is on the disk. */
    BatchRun begin(BatchFolder folder, BatchTicket ticket) throws IOException {
        if (ticket.type() == BatchType.HISTORY) {
            tools.days().expectHistory();
        }
        var run = new BatchRun(folder, ticket, tools);
        if (Files.exists(folder.upload())
                && Files.size(folder.upload())
                        <= tools.settings().convertAtOnce().toBytes()) {
            convert(run);
        }
        running.put(ticket.id(), run);
        ExecutorService executor = threads;
        if (executor != null) {
            executor.execute(() -> toTheEnd(run));
        }
        return run;
    }

    /** As many at once as are checked at once: each takes memory. */
    private void convert(BatchRun run) throws IOException {
        converting.acquireUninterruptibly();
        try {
            run.convert();
        } finally {
            converting.release();
        }
    }

    @Nullable
    BatchRun find(String id) {
        return running.get(id);
    }

    /** All that are not at their end. */
    Collection<BatchRun> unfinished() {
        return running.values();
    }

    private void toTheEnd(BatchRun run) {
        var ticket = run.ticket();
        try (run) {
            BatchCounts counts = run.run(places);
            var finished = new FinishedBatch(
                    counts, tools.clock().instant().truncatedTo(ChronoUnit.MILLIS), run.firstFindings());
            while (!ticket.dryRun() && !publisher.publish(ticket, run.folder(), finished)) {
                Thread.sleep(tools.settings().pause());
            }
            if (ticket.type() == BatchType.HISTORY) {
                tools.days().endHistory();
            }
            run.told();
            run.folder().write(finished);
            running.remove(ticket.id());
            LOG.info("batch {} done: {}", ticket.id(), counts);
        } catch (InterruptedException stopping) {
            LOG.info("batch {} stops here and goes on at the next start", ticket.id());
        } catch (IOException | RuntimeException fault) {
            LOG.error(
                    "batch {} stopped by {} at {}",
                    ticket.id(),
                    fault.getClass().getName(),
                    fault.getStackTrace()[0]);
        }
    }

    /** A finished batch has served once its agency has read it. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void deleteOld() throws IOException {
        var before = tools.clock().instant().minus(tools.settings().keepFor());
        for (BatchFolder folder : spool.all()) {
            var finished = folder.finished();
            if (finished != null && finished.doneAt().isBefore(before)) {
                spool.delete(folder);
            }
        }
    }

    @Override
    public void start() {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        spool.removeTorn();
        for (BatchFolder folder : spool.all()) {
            var ticket = folder.ticket();
            if (ticket != null && folder.finished() == null) {
                resume(folder, ticket);
            }
        }
    }

    private void resume(BatchFolder folder, BatchTicket ticket) {
        try {
            begin(folder, ticket);
        } catch (IOException unreadable) {
            LOG.error(
                    "batch {} cannot go on: {}",
                    ticket.id(),
                    unreadable.getClass().getName());
        }
    }

    @Override
    public void stop() {
        ExecutorService executor = threads;
        if (executor != null) {
            executor.shutdownNow();
            executor.close();
            threads = null;
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
