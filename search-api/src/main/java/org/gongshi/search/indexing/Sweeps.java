package org.gongshi.search.indexing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.gongshi.search.elasticsearch.IndexContents;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.elasticsearch.PhysicalIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares every index with its topics from time to time and when asked, repairs what differs, and tells of it. */
@Component
class Sweeps {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    /** More would not fit into the memory of a small process. */
    private static final int PART = 500_000;

    private final Indexers indexers;
    private final IndexContents contents;
    private final LogPositions positions;
    private final OtherReleases others;
    private final KafkaSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Map<String, SweepReport> last = new ConcurrentHashMap<>();

    Sweeps(
            Indexers indexers,
            IndexContents contents,
            LogPositions positions,
            OtherReleases others,
            KafkaSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        this.indexers = indexers;
        this.contents = contents;
        this.positions = positions;
        this.others = others;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(initialDelayString = "${gongshi.sweep.every}", fixedDelayString = "${gongshi.sweep.every}")
    void sweepAll() throws InterruptedException {
        for (var keeper : indexers.keepers()) {
            try {
                sweep(keeper);
            } catch (IndexUnavailableException | ExecutionException | TimeoutException e) {
                LOG.warn("{} not compared with its topics: {}", keeper.kind().name(), String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * One at a time.
     *
     * @throws TimeoutException if Kafka doesn't answer, or the indexer is too far behind for a comparison
     */
    synchronized SweepReport sweep(Keeper keeper) throws ExecutionException, InterruptedException, TimeoutException {
        PhysicalIndex index =
                keeper.shown().orElseThrow(() -> new TimeoutException("there is no index to compare yet"));
        Instant began = clock.instant();
        var sweep = new Sweep(keeper.source(), index, contents, positions, settings);
        int parts = Math.toIntExact(1 + keeper.progress().end() / PART);
        long documents = 0;
        long repaired = 0;
        var differences = new HashMap<Difference, Long>();
        for (int part = 0; part < parts; part++) {
            int number = part;
            var found = sweep.run(id -> Math.floorMod(id.hashCode(), parts) == number);
            documents += found.documents();
            found.differences().forEach(one -> differences.merge(one.difference(), 1L, Long::sum));
            repaired += new Repairs(contents, index).repair(found.differences());
        }
        others.clear(keeper.kind());
        return tell(new SweepReport(
                keeper.kind().name(),
                began,
                Duration.between(began, clock.instant()),
                documents,
                Map.copyOf(differences),
                repaired));
    }

    List<SweepReport> last() {
        return List.copyOf(last.values());
    }

    private SweepReport tell(SweepReport report) {
        LOG.info(report.text());
        if (last.put(report.index(), report) == null) {
            meters.gauge(
                    "gongshi.index.sweep.last",
                    List.of(Tag.of("index", report.index())),
                    this,
                    sweeps -> sweeps.lastAt(report.index()));
        }
        for (var kind : Difference.values()) {
            meters.counter("gongshi.index.differences", "index", report.index(), "difference", kind.name())
                    .increment((double) report.differences().getOrDefault(kind, 0L));
        }
        meters.counter("gongshi.index.repaired", "index", report.index()).increment((double) report.repaired());
        return report;
    }

    /** Seconds since 1970. */
    private double lastAt(String index) {
        var report = last.get(index);
        return report == null ? Double.NaN : (double) report.at().getEpochSecond();
    }
}
