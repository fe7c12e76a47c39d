package org.gongshi.search.indexing;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far an index is behind its topics, in records.
 *
 * @param read what is in the index
 * @param end what there is
 */
public record Progress(long read, long end) {

    static Progress of(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        long end = ends.values().stream().mapToLong(Long::longValue).sum();
        long missing = ends.entrySet().stream()
                .mapToLong(one -> Math.max(0, one.getValue() - committed.getOrDefault(one.getKey(), 0L)))
                .sum();
        return new Progress(end - missing, end);
    }

    public long missing() {
        return end - read;
    }
}
