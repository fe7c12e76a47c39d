package org.gongshi.search.elasticsearch;

import java.net.URI;
import java.time.Duration;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the index is and how it is made.
 *
 * @param address of Elasticsearch
 * @param generation of the processors whose results are indexed; a higher one outranks all of a lower
 * @param alias name that readers ask for decisions
 * @param shards primary shards of a new index
 * @param replicas copies of each
 * @param queryLimit how long a query may take before it is given up
 * @param connectTimeout for a connection
 * @param answerTimeout for the answer to a reader's question
 * @param fillTimeout for that to whoever fills an index, bulk requests included
 */
@ConfigurationProperties("gongshi.elasticsearch")
public record IndexSettings(
        URI address,
        int generation,
        String alias,
        int shards,
        int replicas,
        Duration queryLimit,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration fillTimeout) {

    public IndexSettings {
        if (generation < 1 || shards < 1 || replicas < 0) {
            throw new IllegalArgumentException("generation and shards are at least 1, replicas at least 0");
        }
    }

    /** Name that readers ask for this kind. A generation on trial has names of its own for all of them. */
    public String alias(IndexKind kind) {
        if (kind.equals(IndexKind.DECISIONS)) {
            return alias;
        }
        return alias.equals(IndexKind.DECISIONS.name()) ? kind.name() : alias + "-" + kind.name();
    }

    /** The topic of decisions that is indexed. */
    public String topic() {
        return topic(Topics.PUBLICITY_DECISIONS);
    }

    /** The topic as this generation of the processors writes it. */
    public String topic(Topic<?> topic) {
        return new Generation(generation).topic(topic);
    }
}
