package org.gongshi.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.Test;

class BatchTypeTest {
    @Test
    void every_register_may_come_as_a_batch_and_is_named_as_in_addresses() {
        var registers = Stream.of(Topics.PUBLIC_REGISTERS, Topics.INTERNAL_REGISTERS, Topics.SHARED_REGISTERS)
                .flatMap(List::stream)
                .map(topic -> topic.name().replaceAll("^register\\.|-v1$", ""))
                .toList();
        assertThat(Arrays.stream(BatchType.values())
                        .filter(BatchType::isRegister)
                        .map(BatchType::wireName))
                .containsExactlyInAnyOrderElementsOf(registers);
        registers.forEach(name -> assertThat(BatchType.of(name)).isNotNull());
    }
}
