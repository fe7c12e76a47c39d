package org.gongshi.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicTest {
    static Iterable<Topic<?>> topics() {
        return Topics.ALL;
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_topic_takes_a_decision_of_the_greatest_size_with_room_to_spare(Topic<?> topic) {
        int greatestDecision = 1024 * 1024;
        assertThat(Integer.parseInt(
                        topic.toCreate(Generation.FIRST, (short) 1).configs().get("max.message.bytes")))
                .isGreaterThan(2 * greatestDecision);
    }
}
