package org.gongshi.search.topics;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.gongshi.schemas.Topic;
import org.gongshi.search.indexing.LogPositions;
import org.springframework.stereotype.Component;

/** Where a topic ends just now. */
@Component
public final class TopicEnds {
    private final LogPositions positions;

    TopicEnds(LogPositions positions) {
        this.positions = positions;
    }

    /**
     * By partition.
     *
     * @param name of the topic in a generation
     * @throws TimeoutException if Kafka doesn't answer in time
     */
    public List<Long> of(Topic<?> topic, String name)
            throws ExecutionException, InterruptedException, TimeoutException {
        var ends = LogPositions.byPartition(positions.ends(List.of(name)));
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> ends.getOrDefault(partition, 0L))
                .toList();
    }
}
