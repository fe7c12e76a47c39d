package org.gongshi.search.indexing;

import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.schemas.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Followers of whole topics: small compacted ones whose every value is kept in memory by whoever asks. */
@Component
public final class TopicFollowers {
    private final KafkaSettings settings;

    TopicFollowers(KafkaSettings settings) {
        this.settings = settings;
    }

    /** @param taker of every record from the topic's beginning, by key; null takes back. Called by one thread. */
    public <V extends SpecificRecord> TopicFollower of(Topic<V> topic, BiConsumer<String, @Nullable V> taker) {
        return new TopicFollower(topic, RecordValues.of(settings), settings, taker);
    }
}
