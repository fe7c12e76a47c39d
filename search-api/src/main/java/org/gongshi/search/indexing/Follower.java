package org.gongshi.search.indexing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.search.elasticsearch.IndexContents;
import org.gongshi.search.elasticsearch.PhysicalIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Follows the topics of a source into one index. Its consumer group belongs to that index, so a new index is filled from the
 * start of the log. While Elasticsearch is down it waits and repeats: a position is committed after its writes.
 */
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final PhysicalIndex index;
    private final IndexContents contents;
    private final RecordReader reader;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    private Follower(PhysicalIndex index, IndexContents contents, IndexSource source, KafkaSettings settings) {
        this.index = index;
        this.contents = contents;
        this.reader = new RecordReader(source, RecordValues.of(settings));
        this.container = container(source, settings);
    }

    static Follower start(PhysicalIndex index, IndexContents contents, IndexSource source, KafkaSettings settings) {
        var follower = new Follower(index, contents, source, settings);
        follower.container.start();
        return follower;
    }

    /** The consumer group whose positions say how far an index is. */
    static String group(PhysicalIndex index) {
        return "gongshi-index-" + index.id();
    }

    void stop() {
        container.stop();
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(IndexSource source, KafkaSettings settings) {
        var properties = new ContainerProperties(source.topics().toArray(String[]::new));
        properties.setGroupId(group(index));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        // Positions, not last offset + 1: markers of transactions would leave a lag of one for ever.
        properties.setFixTxOffsets(true);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) this::index);
        var made = new ConcurrentMessageListenerContainer<>(CommittedReads.of(settings), properties);
        made.setBeanName("indexer-" + index.name());
        made.setCommonErrorHandler(new DefaultErrorHandler(pauses()));
        return made;
    }

    private void index(List<ConsumerRecord<String, byte[]>> records) {
        // Cutting texts into terms costs as much as the engine's part: every processor takes some.
        var writes = records.parallelStream()
                .flatMap(record -> reader.read(record).stream())
                .toList();
        var last = contents.lastVersions(index, IndexingRules.removed(writes));
        for (String id : contents.write(index, IndexingRules.documents(writes, last))) {
            LOG.error("{} refuses {}: its definition does not fit", index.name(), Objects.requireNonNull(id));
        }
    }

    /** Without end: what is in the log comes into the index. */
    private static ExponentialBackOff pauses() {
        var pauses = new ExponentialBackOff(PAUSE.toMillis(), 1.5);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        return pauses;
    }
}
