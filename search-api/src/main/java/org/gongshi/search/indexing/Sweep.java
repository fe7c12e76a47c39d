package org.gongshi.search.indexing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.search.elasticsearch.HeldDocument;
import org.gongshi.search.elasticsearch.IndexContents;
import org.gongshi.search.elasticsearch.PhysicalIndex;
import org.gongshi.search.elasticsearch.VersionedDocument;
import org.gongshi.search.indexing.SweepRules.Suspect;

/** Compares some of an index's documents with its topics. Both change meanwhile, so a difference counts at a second look. */
final class Sweep {
    private static final Duration INDEXED_WITHIN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final IndexSource source;
    private final PhysicalIndex index;
    private final IndexContents contents;
    private final LogPositions positions;
    private final LogScan log;
    private final RecordReader reader;

    Sweep(
            IndexSource source,
            PhysicalIndex index,
            IndexContents contents,
            LogPositions positions,
            KafkaSettings settings) {
        this.source = source;
        this.index = index;
        this.contents = contents;
        this.positions = positions;
        this.log = new LogScan(positions, settings);
        this.reader = new RecordReader(source, RecordValues.of(settings));
    }

    /** @param documents compared */
    record Found(long documents, List<Suspect> differences) {}

    /**
     * @param part which ids are compared; some 150 bytes of memory go to each
     * @throws TimeoutException if Kafka doesn't answer, or the indexer is too far behind for a comparison
     */
    Found run(Predicate<String> part) throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, HeldDocument> expected = new HashMap<>();
        read(part, expected, (id, document) -> {});
        contents.refresh(index);
        Map<String, Optional<HeldDocument>> suspects = new HashMap<>();
        long[] documents = new long[1];
        contents.forEach(index, held -> {
            if (part.test(held.id())) {
                documents[0]++;
                Difference.between(expected.remove(held.id()), held)
                        .ifPresent(difference -> suspects.put(held.id(), Optional.of(held)));
            }
        });
        expected.keySet().forEach(missing -> suspects.put(missing, Optional.empty()));
        return new Found(documents[0], suspects.isEmpty() ? List.of() : confirmed(suspects));
    }

    private List<Suspect> confirmed(Map<String, Optional<HeldDocument>> suspects)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, HeldDocument> expected = new HashMap<>();
        Map<String, VersionedDocument> documents = new HashMap<>();
        read(suspects::containsKey, expected, documents::put);
        var held = contents.held(index, suspects.keySet());
        var confirmed = new ArrayList<Suspect>();
        suspects.forEach((id, first) -> Difference.between(expected.get(id), held.get(id))
                .map(difference -> new Suspect(id, documents.get(id), held.get(id), difference))
                .filter(suspect -> SweepRules.isReal(suspect, first))
                .ifPresent(confirmed::add));
        return confirmed;
    }

    /** All that the topics say, and until the indexer has done as much. */
    private void read(
            Predicate<String> part, Map<String, HeldDocument> state, BiConsumer<String, VersionedDocument> document)
            throws ExecutionException, InterruptedException, TimeoutException {
        awaitIndexed(log.forEach(source, record -> {
            if (part.test(source.id(record))) {
                reader.read(record)
                        .flatMap(write -> SweepRules.next(state.get(write.id()), write))
                        .ifPresent(next -> {
                            state.put(next.id(), contents.expected(index.kind(), next));
                            document.accept(next.id(), next);
                        });
            }
        }));
    }

    private void awaitIndexed(Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException, TimeoutException {
        long until = System.nanoTime() + INDEXED_WITHIN.toNanos();
        while (Progress.of(positions.committed(Follower.group(index), source.topics()), ends)
                        .missing()
                > 0) {
            if (System.nanoTime() > until) {
                throw new TimeoutException("the index is too far behind its topics to be compared with them");
            }
            Thread.sleep(PAUSE);
        }
    }
}
