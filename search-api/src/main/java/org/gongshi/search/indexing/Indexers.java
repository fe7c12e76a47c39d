package org.gongshi.search.indexing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.gongshi.search.elasticsearch.IndexContents;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexLifecycle;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps every index there is. The application starts without Elasticsearch and Kafka too: its pages then say so. */
@Component
public final class Indexers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Indexers.class);

    private final List<Keeper> keepers;
    private final KafkaSettings settings;
    private @Nullable Thread looking;

    Indexers(
            List<IndexSource> sources,
            IndexLifecycle lifecycle,
            IndexContents contents,
            LogPositions positions,
            KafkaSettings settings,
            MeterRegistry meters) {
        this.keepers = sources.stream()
                .map(source -> new Keeper(source, lifecycle, contents, positions, settings))
                .toList();
        this.settings = settings;
        keepers.forEach(keeper -> meters.gauge(
                "gongshi.index.lag",
                List.of(Tag.of("index", keeper.kind().name())),
                keeper,
                one -> one.progress().missing()));
        keepers.forEach(keeper -> meters.gauge(
                "gongshi.index.records",
                List.of(Tag.of("index", keeper.kind().name())),
                keeper,
                one -> one.progress().read()));
    }

    List<Keeper> keepers() {
        return keepers;
    }

    /** The consumer group whose positions say how far the index of this kind is; empty until there is one. */
    public Optional<String> group(IndexKind kind) {
        return keepers.stream()
                .filter(keeper -> keeper.kind().equals(kind))
                .findFirst()
                .flatMap(Keeper::shown)
                .map(Follower::group);
    }

    @Override
    public synchronized void start() {
        looking = Thread.ofVirtual().name("indexers").start(this::look);
    }

    @Override
    public void stop() {
        Thread running;
        synchronized (this) {
            running = looking;
            looking = null;
        }
        if (running != null) {
            running.interrupt();
            join(running);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    private void look() {
        try {
            while (true) {
                keepers.forEach(Indexers::look);
                Thread.sleep(settings.lookEvery());
            }
        } catch (InterruptedException stopped) {
            keepers.forEach(Keeper::stop);
        }
    }

    private static void look(Keeper keeper) {
        try {
            keeper.look();
        } catch (IndexUnavailableException | ExecutionException | TimeoutException e) {
            LOG.warn("{} not looked after just now: {}", keeper.kind().name(), String.valueOf(e.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // A bug of one index must not keep the others from being looked after. To be stopped is none.
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("{} cannot be looked after", keeper.kind().name(), e);
            }
        }
    }

    private static void join(Thread running) {
        try {
            running.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
