package org.gongshi.search.freshness;

import java.time.Instant;
import java.util.Map;

/**
 * Positions as Kafka told them, by partition, asked in the order of the fields.
 *
 * @param asked before the first question
 * @param eventsEnd end of the agencies' events
 * @param folded what the processors have done of them
 * @param publicEnd end of the public decisions
 * @param indexed what the indexer has done of them
 * @param answered after the last answer
 */
record Positions(
        Instant asked,
        Map<Integer, Long> eventsEnd,
        Map<Integer, Long> folded,
        Map<Integer, Long> publicEnd,
        Map<Integer, Long> indexed,
        Instant answered) {

    /** True if all that was public at these ends is indexed. */
    boolean hasIndexed(Map<Integer, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> end.getValue() <= indexed.getOrDefault(end.getKey(), 0L));
    }
}
