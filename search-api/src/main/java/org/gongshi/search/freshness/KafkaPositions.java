package org.gongshi.search.freshness;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.indexing.LogPositions;
import org.springframework.stereotype.Component;

/** Asks how far the processors and the indexer are. */
@Component
final class KafkaPositions {
    private final LogPositions log;
    private final InstantSource clock;
    private final List<String> publicTopic;

    KafkaPositions(LogPositions log, IndexSettings index, InstantSource clock) {
        this.log = log;
        this.clock = clock;
        this.publicTopic = List.of(index.topic());
    }

    /** @throws TimeoutException if Kafka doesn't answer in time */
    Positions ask(String foldGroup, String indexGroup)
            throws ExecutionException, InterruptedException, TimeoutException {
        var events = List.of(Topics.CASE_EVENTS.name());
        var asked = clock.instant();
        var eventsEnd = LogPositions.byPartition(log.ends(events));
        var folded = LogPositions.byPartition(log.committed(foldGroup, events));
        var publicEnd = LogPositions.byPartition(log.ends(publicTopic));
        var indexed = LogPositions.byPartition(log.committed(indexGroup, publicTopic));
        return new Positions(asked, eventsEnd, folded, publicEnd, indexed, clock.instant());
    }
}
