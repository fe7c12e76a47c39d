package org.gongshi.search.indexing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.elasticsearch.IndexLifecycle;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Follows the public topic into the index. Its consumer group belongs to the one index it fills, so a new index is filled
 * from the start of the log. While Elasticsearch is down it waits and repeats: a position is committed after its writes.
 */
@Component
public final class Indexer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DecisionIndex index;
    private final IndexLifecycle lifecycle;
    private final KafkaSettings settings;
    private final IndexSettings indexSettings;
    private @Nullable Thread starting;
    private volatile @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    Indexer(DecisionIndex index, IndexLifecycle lifecycle, KafkaSettings settings, IndexSettings indexSettings) {
        this.index = index;
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.indexSettings = indexSettings;
    }

    /** The consumer group whose positions say how far the index is; empty until there is an index. */
    public Optional<String> group() {
        return Optional.ofNullable(container).map(ConcurrentMessageListenerContainer::getGroupId);
    }

    /** The application starts without Elasticsearch too: its pages then say so. */
    @Override
    public synchronized void start() {
        starting = Thread.ofVirtual().name("indexer-start").start(this::follow);
    }

    @Override
    public synchronized void stop() {
        if (starting != null) {
            starting.interrupt();
        }
        var running = container;
        if (running != null) {
            running.stop();
        }
        starting = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return starting != null;
    }

    private void follow() {
        try {
            container = container(preparedIndex());
            container.start();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String preparedIndex() throws InterruptedException {
        while (true) {
            try {
                return lifecycle.prepare();
            } catch (IndexUnavailableException e) {
                LOG.warn("index not ready, trying again: {}", e.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(String indexId) {
        var properties = new ContainerProperties(indexSettings.topic());
        properties.setGroupId("gongshi-index-" + indexId);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        // Positions, not last offset + 1: markers of transactions would leave a lag of one for ever.
        properties.setFixTxOffsets(true);
        var reader = ChangeReader.of(settings);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) records -> index(records, reader));
        var made = new ConcurrentMessageListenerContainer<>(CommittedReads.of(settings), properties);
        made.setBeanName("indexer");
        made.setCommonErrorHandler(new DefaultErrorHandler(pauses()));
        return made;
    }

    private void index(List<ConsumerRecord<String, byte[]>> records, ChangeReader reader) {
        var changes =
                records.stream().flatMap(record -> reader.read(record).stream()).toList();
        var writes = IndexingRules.writes(changes, index.lastEditions(IndexingRules.takenBack(changes)));
        for (String id : index.write(writes)) {
            LOG.error("the index refuses decision {}: its definition does not fit", Objects.requireNonNull(id));
        }
    }

    /** Without end: what is in the log comes into the index. */
    private static ExponentialBackOff pauses() {
        var pauses = new ExponentialBackOff(PAUSE.toMillis() / 2, 1.5);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        return pauses;
    }
}
