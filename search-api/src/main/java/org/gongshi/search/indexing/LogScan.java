package org.gongshi.search.indexing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads topics from their beginning to their present end. */
final class LogScan {
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Without a record in this time the log is not within reach. */
    private static final int EMPTY_POLLS = 30;

    private final LogPositions positions;
    private final KafkaSettings settings;

    LogScan(LogPositions positions, KafkaSettings settings) {
        this.positions = positions;
        this.settings = settings;
    }

    /**
     * @return the ends up to which every record was taken
     * @throws TimeoutException if Kafka doesn't answer in time
     */
    Map<TopicPartition, Long> forEach(IndexSource source, Consumer<ConsumerRecord<String, byte[]>> each)
            throws ExecutionException, InterruptedException, TimeoutException {
        var ends = positions.ends(source.topics());
        try (var consumer = CommittedReads.of(settings).createConsumer()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            int empty = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var records = consumer.poll(POLL);
                empty = records.isEmpty() ? empty + 1 : 0;
                if (empty > EMPTY_POLLS) {
                    throw new TimeoutException("the log gives no more records before its end");
                }
                records.forEach(each);
            }
        }
        return ends;
    }
}
