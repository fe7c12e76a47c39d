package org.gongshi.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CommittedReadsTest {

    @Test
    void whatIsNotCommittedIsNotRead() {
        var settings = CommittedReads.of(new KafkaSettings(
                        "127.0.0.1:9092",
                        "http://127.0.0.1:8085",
                        "any.Deserializer",
                        7,
                        DataSize.ofMegabytes(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(6)))
                .getConfigurationProperties();

        assertThat(settings)
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("max.poll.records", 7)
                .containsEntry("fetch.max.bytes", 1_048_576);
    }
}
