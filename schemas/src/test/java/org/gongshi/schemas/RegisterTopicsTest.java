package org.gongshi.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterTopicsTest {
    @Test
    void internal_registers_are_not_for_the_public_part() {
        assertThat(Topics.INTERNAL_REGISTERS)
                .hasSize(5)
                .doesNotContainAnyElementsOf(Topics.PUBLIC_REGISTERS)
                .allSatisfy(topic -> assertThat(topic.purpose()).doesNotContain("search-api"));
        assertThat(Topics.PUBLIC_REGISTERS)
                .allSatisfy(topic -> assertThat(topic.purpose()).contains("search-api"));
    }

    @Test
    void registers_between_agencies_are_neither_public_nor_for_the_processors() {
        assertThat(Topics.SHARED_REGISTERS)
                .hasSize(2)
                .doesNotContainAnyElementsOf(Topics.PUBLIC_REGISTERS)
                .doesNotContainAnyElementsOf(Topics.INTERNAL_REGISTERS)
                .allSatisfy(topic -> assertThat(topic.purpose())
                        .contains("search-api (agencies and supervisors only)")
                        .doesNotContain("processors"));
    }

    static Stream<Topic<?>> registers() {
        return Stream.of(Topics.PUBLIC_REGISTERS, Topics.INTERNAL_REGISTERS, Topics.SHARED_REGISTERS)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("registers")
    void every_entry_of_a_register_has_an_id_and_dated_versions(Topic<?> topic) {
        var entry = SpecificData.get().getSchema(topic.values().getFirst());
        var version = entry.getField("versions").schema().getElementType();
        assertThat(entry.getField("id")).isNotNull();
        assertThat(version.getField("validFrom")).isNotNull();
        assertThat(version.getField("validTo")).isNotNull();
    }
}
