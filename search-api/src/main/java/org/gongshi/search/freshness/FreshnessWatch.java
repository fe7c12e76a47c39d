package org.gongshi.search.freshness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.indexing.Indexers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the positions once a second and knows how fresh the answers are. */
@Component
public final class FreshnessWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FreshnessWatch.class);

    private final KafkaPositions kafka;
    private final FreshnessSettings settings;
    private final Indexers indexers;
    private final DecisionIndex index;
    private volatile CompleteUpTo complete = CompleteUpTo.unknown();
    private volatile @Nullable Instant lastSubmission;

    FreshnessWatch(KafkaPositions kafka, FreshnessSettings settings, Indexers indexers, DecisionIndex index) {
        this.kafka = kafka;
        this.settings = settings;
        this.indexers = indexers;
        this.index = index;
    }

    /** Of these agencies, of the slowest if there are several; of all agencies if none is named. */
    public Freshness of(List<String> agencies) {
        var partitions = agencies.stream().map(FreshnessWatch::partition).toList();
        var last = agencies.isEmpty()
                ? lastSubmission
                : index.lastSubmission(agencies).orElse(null);
        return new Freshness(complete.slowest(partitions).orElse(null), last);
    }

    /** Of one agency's decisions, without a question to the index; empty: not known. */
    public Optional<Instant> completeUpTo(String agency) {
        return complete.slowest(List.of(partition(agency)));
    }

    /** True if what is complete up to then is old enough for a reader to be told. */
    public boolean isBehind(Instant completeUpTo, Instant now) {
        return completeUpTo.isBefore(now.minus(settings.behind()));
    }

    @Scheduled(fixedDelayString = "${gongshi.freshness.interval}")
    void look() throws InterruptedException {
        var group = indexers.group(IndexKind.DECISIONS);
        if (group.isEmpty()) {
            return;
        }
        try {
            var now = kafka.ask(settings.foldApplication(), group.get());
            complete = complete.advance(now, settings.refresh());
            lastSubmission = index.lastSubmission(List.of()).orElse(null);
        } catch (ExecutionException | TimeoutException | IndexUnavailableException e) {
            // The last known moment stays true; it only grows old.
            LOG.warn("freshness not known just now: {}", String.valueOf(e.getMessage()));
        }
    }

    /** As the gateway's producer chooses it for the agency's key. */
    private static int partition(String agency) {
        return BuiltInPartitioner.partitionForKey(
                agency.getBytes(StandardCharsets.UTF_8), Topics.CASE_EVENTS.partitions());
    }
}
