package org.gongshi.search.topics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this application writes to the few topics that are its own.
 *
 * @param valueSerializer class that writes values; any that speaks Confluent's wire format
 * @param answerWithin how long a write may wait for the brokers before it is answered 503
 */
@ConfigurationProperties("gongshi.topics")
record TopicSettings(String valueSerializer, Duration answerWithin) {
    TopicSettings {
        if (answerWithin.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("gongshi.topics.answer-within is at least a second");
        }
    }
}
