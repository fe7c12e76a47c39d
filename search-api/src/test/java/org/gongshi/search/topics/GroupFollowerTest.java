package org.gongshi.search.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;

class GroupFollowerTest {
    /** Kafka's own limit of five minutes is as long as the longest pause: a receiver that is down would cost the membership. */
    @Test
    void aMemberKeepsItsPartitionsThroughTheLongestPause() {
        var manner = new GroupFollower.Manner(
                "group", 100, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(2));

        assertThat(manner.membership())
                .containsEntry(
                        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                        Long.toString(Duration.ofMinutes(9).toMillis()));
    }
}
